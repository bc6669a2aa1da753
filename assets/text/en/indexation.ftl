# Indexation: fields, findings, explanation, columns and the window.

## Fields

field-arrangement-wage_rates = Index of wages
field-arrangement-material_rates = Index of materials
field-arrangement-wages_provisional = Wages (OVA), provisional
field-arrangement-wages_definitive = Wages (OVA), definitive
field-arrangement-prices_provisional = Prices (PCC), provisional
field-arrangement-prices_definitive = Prices (PCC), definitive
field-arrangement-wage_weight = Wages (OVA) count for
field-arrangement-index_method = Correction for last year
field-lines-wages = Of which wages
choice-additive = added: definitive less provisional
choice-ratio = as a ratio, in hundredths of a percent
code-additive = additive
code-ratio = ratio
budget-allocated_real = Allocated in prices of the first year

## Findings

finding-I001 = It is filled in which part of «{$a}» is wages, and that changes no amount: wages and materials follow the same index, or the line follows none.
advice-I001 = Fill in an index of wages or of materials, or leave the share of wages blank.
finding-I002 = The index of {$a} is typed as {$b}; the index figures build {$c}. The typed index holds.
advice-I002 = Clear the typed index to use the one that is built, or note why it differs.
finding-I003 = An index figure of {$a} is missing; without it no index is built.
advice-I003 = Fill in the figure. A figure that is missing does not count as zero.
finding-I004 = The index figures build a change for {$a} that cannot be: down to nothing, or more than tenfold.
advice-I004 = Look at the figures of this year and of the year before.

## Explanation

heading-factor-wages = Index of wages
heading-factor-materials = Index of materials
heading-parts = Index of wages and materials together
heading-between = Index since last year
heading-built-additive = Built index
heading-built-ratio = Built index
heading-weighted = Weighted figure
heading-rounded-parts = Amount of a whole year
heading-deflated = In prices of the first year
rule-factor-wages = Level of wages from {$from} to {$to}: × {$result}.
rule-factor-materials = Price level of materials from {$from} to {$to}: × {$result}.
rule-parts = {$share} follows wages (× {$wages}), the rest follows materials (× {$materials}): × {$result}.
rule-between = {$factor} divided by {$factorbefore}, the level of last year: × {$result}.
rule-built-additive = For {$year}, {$provisional} is provisional. The year before became {$definitivebefore} instead of {$provisionalbefore}; that difference is added: {$result}.
rule-built-ratio = For {$year}, {$provisional} is provisional. The year before became {$definitivebefore} instead of {$provisionalbefore}; the ratio of those two levels is added, all in hundredths of a percent: {$result}.
rule-weighted = {$wages} counts for {$share}, {$materials} for the rest: {$result}.
rule-rounded-parts = {$amount} from {$from} to {$to}, of which {$share} wages and the rest materials; rounded to {$unit} each year: {$result}.
rule-deflated = {$amount} divided by the price level {$factor}, in whole cents: {$result}. That is what it is worth in prices of the first year.
role-wages = wages
role-materials = materials
role-factor-before = level of last year
role-provisional = provisional
role-provisional-before = provisional of last year
role-definitive-before = definitive of last year

## Columns

column-wages = wages
meaning-wages = Which part of the amount is wages, from 0 to 1; the rest is materials. Blank: the line follows the general index.
column-wages_numerator = wages_numerator
meaning-wages_numerator = The numerator of the same part, exactly.
column-wages_denominator = wages_denominator
meaning-wages_denominator = The denominator of the same part, exactly.
column-wage_weight = wage_weight
meaning-wage_weight = For how much the figure of wages (OVA) counts in the general index; the rest is that of prices (PCC).
column-wage_weight_numerator = wage_weight_numerator
meaning-wage_weight_numerator = The numerator of the same weight, exactly.
column-wage_weight_denominator = wage_weight_denominator
meaning-wage_weight_denominator = The denominator of the same weight, exactly.
column-index_method = index_method
meaning-index_method = How an index is corrected for the year before: added, or as a ratio of price levels in hundredths of a percent.
column-allocated_real = allocated_real
meaning-allocated_real = What organisations have, in prices of the first year of the term: divided by the index factor, in whole cents.
column-wage_factor = wage_factor
meaning-wage_factor = The level of wages of this year over that of the first year of the term; for information.
column-material_factor = material_factor
meaning-material_factor = The price level of materials of this year over that of the first year of the term; for information.
column-built_rate = built_rate
meaning-built_rate = The index that the figures of this year and the year before build; it holds where no index is typed.
column-built_rate_numerator = built_rate_numerator
meaning-built_rate_numerator = Its numerator, exactly.
column-built_rate_denominator = built_rate_denominator
meaning-built_rate_denominator = Its denominator, exactly.
column-wage_rate = wage_rate
meaning-wage_rate = The typed change of wages from the year before; blank: the general index.
column-wage_rate_numerator = wage_rate_numerator
meaning-wage_rate_numerator = Its numerator, exactly.
column-wage_rate_denominator = wage_rate_denominator
meaning-wage_rate_denominator = Its denominator, exactly.
column-material_rate = material_rate
meaning-material_rate = The typed change of the prices of materials; blank: the general index.
column-material_rate_numerator = material_rate_numerator
meaning-material_rate_numerator = Its numerator, exactly.
column-material_rate_denominator = material_rate_denominator
meaning-material_rate_denominator = Its denominator, exactly.
column-wages_provisional = wages_provisional
meaning-wages_provisional = The provisional figure of wages (OVA).
column-wages_provisional_numerator = wages_provisional_numerator
meaning-wages_provisional_numerator = Its numerator, exactly.
column-wages_provisional_denominator = wages_provisional_denominator
meaning-wages_provisional_denominator = Its denominator, exactly.
column-wages_definitive = wages_definitive
meaning-wages_definitive = The definitive figure of wages (OVA).
column-wages_definitive_numerator = wages_definitive_numerator
meaning-wages_definitive_numerator = Its numerator, exactly.
column-wages_definitive_denominator = wages_definitive_denominator
meaning-wages_definitive_denominator = Its denominator, exactly.
column-prices_provisional = prices_provisional
meaning-prices_provisional = The provisional figure of prices (PCC).
column-prices_provisional_numerator = prices_provisional_numerator
meaning-prices_provisional_numerator = Its numerator, exactly.
column-prices_provisional_denominator = prices_provisional_denominator
meaning-prices_provisional_denominator = Its denominator, exactly.
column-prices_definitive = prices_definitive
meaning-prices_definitive = The definitive figure of prices (PCC).
column-prices_definitive_numerator = prices_definitive_numerator
meaning-prices_definitive_numerator = Its numerator, exactly.
column-prices_definitive_denominator = prices_definitive_denominator
meaning-prices_definitive_denominator = Its denominator, exactly.

## The window

years-index = Indexation
years-in-use = Index that holds
years-in-use-wages = Index that holds for wages
years-in-use-materials = Index that holds for materials
years-built = Index of the figures
years-rate-typed = {$rate}, typed
years-rate-built = {$rate}, of figures
years-rate-none = {$rate}, nothing typed
years-level-wages = Level of wages ({$year} is 100%)
years-level-materials = Price level of materials ({$year} is 100%)
indexing-what = The figures of a year and of the year before make the index together: the provisional figure, with what the year before was too high or too low. An index that you type yourself comes first; 0% in all years is nominal.
indexing-real-what = Allocated is the amount as it is paid (nominal). In prices of {$year} you see what it buys (real): divided by the general price level.
