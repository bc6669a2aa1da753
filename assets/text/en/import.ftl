# Reading, combining and awarding.

## Reading registers and figures

problems-more = 
    {$count ->
    [one] … and {$shown} cell more.
   *[other] … and {$shown} cells more.
    }
problems-nothing-done = Nothing was read; the dossier is as it was. Mend this and read the file again.
problem-row = row {$row}: {$reason}
problem-cell = row {$row}, column {$column}: {$reason}
problem-not-a-workbook = this workbook cannot be opened ({$text}). Save the sheet as CSV UTF-8.
problem-locked-or-old = this is a workbook with a password or an old Excel file (.xls). Save it as .xlsx without a password, or as CSV UTF-8.
problem-not-calculated = what the formula ={$text} gives is not kept in the workbook. Open the workbook in Excel or LibreOffice, save it, and read it again.
problem-too-large = this workbook is too large to read. Save the sheet as CSV UTF-8.
problem-no-sheets = this file is no workbook and has no sheets. Leave --sheet out.
problem-no-sheet = the workbook has no sheet «{$text}». It has: {$sheets}.
problem-empty-file = the file is empty.
problem-other-width = there are {$found} cells, while the first row names {$expected} columns.
problem-no-column = there is no column «{$column}». There are: {$columns}.
problem-column-twice = two columns are called «{$text}».
problem-two-headings = two columns can be «{$field}»: «{$one}» and «{$other}». Say which it is, such as --column "{$field}={$other}".
problem-blank = this cannot be blank.
problem-other-dossier = This file is of another dossier («{$text}»). Choose the dossier that it was exported from.
problem-not-an-answer = «{$text}» is no answer: yes, no or reservation
problem-not-an-amount = «{$text}» is not an amount with at most two decimals.
problem-amount-too-large = «{$text}» is more than € 10.000.000.000,00, the largest amount that Ontschot counts with.
problem-two-marks = «{$text}» is written otherwise than other amounts in this file: some have a decimal comma and others a point. Write all of them in one way.
problem-no-organisation = no organisation in the dossier is called «{$text}», nor has it as a register name.
problem-not-a-number = «{$text}» is not a number of zero or more.
problem-not-a-year = «{$text}» is not a year of four digits.
problem-not-a-date = «{$text}» is not a date such as 2018-01-31 or 31-01-2018.
problem-which-mark = «{$text}» can be read in two ways, and the rest of the column does not decide. Say which with --decimal comma or --decimal point.
problem-same-as = «{$text}» also stands in row {$row}.
problem-same-number-as = «{$text}» also stands in row {$row}. If these are awards to several recipients, import with --value number= so that each row is known by its recipient, scheme and project.
problem-ends-before-start = «{$text}» lies before the first day.
problem-not-in-euros = «{$text}» is not the euro. Ontschot counts in euros: convert the amounts first.
problem-in-thousands = «{$text}»: the amounts are in thousands or millions of euros. Say so with --times 1000 or --times 1000000, or with --times 1 if they are whole euros after all.
problem-several-levels = the file has areas that lie in each other: {$kinds}. Choose one kind of them, such as with --where SoortRegio=Wijk, or a resident counts more than once.
problem-not-geojson = this is no GeoJSON with areas ({$text}). Choose a file with a FeatureCollection.
problem-not-a-polygon = this is no area: an area is a Polygon or MultiPolygon.
problem-open-ring = the outline is not closed: every ring has four points or more and ends where it starts.
problem-elsewhere = the points lie nowhere: give them in degrees (WGS 84) or in metres of the Dutch grid (EPSG:28992).
problem-other-coordinates = some outlines are in degrees and others in metres. Choose a file in the same coordinates as what is there, or one with all areas.
problem-years-beside = the years stand beside each other, in columns such as «{$column}». Import the file once for each year: --column "granted={$column}" --value year={$year}, and so on. If the columns are something else, say with --column year=… where the year stands.
problem-unknown-layout = a register needs a column for what is missing: {$missing}. Say which column it is, such as --column recipient=Begunstigde, or with --value year=2018 what holds for every row. The columns here: {$columns}.
condition-no-equals = «{$condition}» is no condition; write COLUMN=VALUE.
condition-no-field = Awards have no column «{$column}». Write for instance ORGANISATIEONDERDEEL, AANVRAGER, REGELINGNAAM, TYPE_PERIODICITEIT or SUBSIDIEJAAR.
import-remark = Row {$row} stands apart from the table and was not read: «{$text}».
import-file = {$file}: {$form}: {$rows}, of which {$taken} match.
import-form-text = {$encoding}, separated by «{$delimiter}»
import-form-sheet = workbook, sheet «{$sheet}»
import-form-sheets = workbook, sheet «{$sheet}» (not read: {$others}; choose with --sheet)
import-sheet-hint = What was read is the sheet «{$sheet}». Other sheets: {$others}. Choose one with --sheet.
import-year = {$year}: {$awards}, granted {$amount}
import-year-determined = {$year}: {$awards}, determined {$amount}; the file names no granted amounts
import-year-requested = {$year}: {$awards}, requested {$amount}; the file names no granted amounts
import-columns = Columns: {$columns}.
import-register = Register: «{$register}». Another file of the same register must get the same name: --value "register={$register}".
import-unused = Not read: {$columns}.
import-unnumbered = The register has no numbers: a row is known by recipient, scheme, department and project.
import-corrections = {$rows} with the number of a row before, because there is a correction among them: each stays an award of its own, such as «… (2)».
import-total = Row {$row}, «{$text}», is a sum of other rows and was not read.
import-field-awarded_on = Awarded on
import-field-currency = Currency
import-lookalike = «{$written}» looks like «{$known}». Is it the same organisation? Then again with --same "{$written}={$known}".
import-lookalikes-more = And {$count} more names that look alike.
import-years-named = Question: {$award}, names {$named}. Which years is the amount for? Again with --covers {$number}={$year}..{$named}, or --covers {$number}={$year} for {$year} alone.
import-years-asked = Question: {$award}, requested {$requested}. Is what was granted for several years? Again with --covers {$number}={$year}..{$next}, or --covers {$number}={$year} for {$year} alone.
import-years-award = «{$project}» ({$number}, {$recipient}), granted {$granted} in {$year}
import-years-more = And {$count} more awards that may be for several years.
import-covers-form = «{$text}»: write --covers NUMBER=YEAR or NUMBER=YEAR..YEAR.
import-covers-none = --covers {$number}: the file has no row of that number in one of those years. Nothing was read.
import-covers-several = --covers {$number}: the file has more than one row of that number in those years. Read one year with --year. Nothing was read.
import-mapping-saved = The columns are kept in «{$file}» for the next file: --mapping {$file}
import-mapping-name = «{$path}» cannot keep the columns: choose a name that ends in .json. Nothing was written.
import-mapping-form = {$file} is no file of columns: {$reason}. --save-mapping makes one.
import-column-form = «{$text}»: write FIELD=COLUMN, such as recipient=Begunstigde.
import-no-field = a register has no field «{$field}». It has: {$fields}.
import-awards = {$new} new, {$changed} changed, {$same} the same, {$older} older than what was there; new organisations: {$organisations}.
import-changed = changed: {$number}, {$field}: «{$before}» → «{$after}»
import-unseen = Not seen in this file, and left as it was: {$awards} ({$numbers}).
import-same = «{$text}»: write --same "AS WRITTEN=KEPT NAME".
import-no-change = The dossier had this already; nothing was changed.
import-none = No row of the file meets the conditions. Nothing was read; check --where and --year.
import-same-unused = Note: «{$name}» does not occur in the file.
import-dry-run = Only looked at; the dossier was not changed.
import-figures-needs = Figures need: --code COLUMN --name COLUMN, or --organisation COLUMN; --year YEAR; and --figure COLUMN[=NAME] or --rate COLUMN[=NAME] --base FIGURE.
import-outlines-needs = Outlines need --code with the name of the property that holds the code of the area.
import-outlines-none = None of the codes in «{$code}» is of an area of the dossier. Nothing was read; read the areas first, or choose another property with --code.
import-outlines = Outlines: {$new} new, {$changed} changed, {$same} the same; {$others} of areas that are not in the dossier.
import-outlines-without = Without an outline: {$areas}.
import-no-base = There is no count «{$base}» to take a percentage of. Read it first, or with --figure in the same command.
import-figures-twice = Every figure gets a name of its own: write COLUMN=NAME, each name once.
import-figures = Areas: {$areas} new, {$moved} with another name or place. Figures: {$new} new, {$changed} changed, {$blank} not known.
import-standard-key = From now on amounts are divided over areas by «{$figure}», unless a line says otherwise.

## Combining

combine-found = 
    {$count ->
    [one] {$shown} award found
   *[other] {$shown} awards found
    }
combine-rows = {$found}, granted together: {$total}
combine-left-out = left out: {$number}, {$recipient}, {$project}: granted {$granted}
combine-already = belongs to a line already: {$number}, {$recipient}, {$project}: granted {$granted}
combine-longer = Note: {$number}, {$recipient}, {$project} was granted for more than a year. Its whole amount, {$granted}, now stands in every year; divide it.
combine-done = {$awards}, {$organisations}, {$schemes} → 1 budget: {$total}
combine-nothing = There is nothing to combine: no award of {$year} matches that is still free and was granted money.

## Awarding

award-done = {$year}, awarded on {$date}: {$total}
award-amended = amended: {$line}, {$organisation}: {$before} → {$after}
award-as-before = Of each line every organisation has what it was awarded before.
award-withdrawn = The award of {$year} is withdrawn; its amounts follow the rules again.
award-none = {$year} was not awarded, so there is nothing to withdraw.

## Counts

count-rows =
    {$count ->
    [one] {$shown} row
   *[other] {$shown} rows
    }
count-awards = 
    {$count ->
    [one] {$shown} award
   *[other] {$shown} awards
    }
count-organisations = 
    {$count ->
    [one] {$shown} organisation
   *[other] {$shown} organisations
    }
count-schemes = 
    {$count ->
    [one] {$shown} scheme
   *[other] {$shown} schemes
    }
value-unknown = not known
problem-unclosed-quote = a quote (") is opened here that is closed nowhere.
problem-not-text = there are signs here that are not {$encoding}, while the file says that it is. Save it again as UTF-8.
problem-mixed-encodings = there are signs here that are not UTF-8, while others in the file are. Save it again as UTF-8 and look at the letters with accents.

## The same, answered in the window

problem-fields-which-mark = «{$text}» can be read in two ways, and the rest of the column does not decide. Choose below whether amounts have a decimal comma or a point.
problem-fields-same-number-as = «{$text}» also stands in row {$row}. If these are awards to several recipients, choose «no column» for the number, so that each row is known by its recipient, scheme and project.
problem-fields-in-thousands = «{$text}»: the amounts are in thousands or millions of euros. Fill in what to multiply them by: 1000, 1000000, or 1 if they are whole euros after all.
problem-fields-years-beside = the years stand beside each other, in columns such as «{$column}». Read the file once for each year: choose «{$column}» as the granted amount, and fill in {$year} as the year of every row.
problem-fields-two-headings = two columns can be «{$field}»: «{$one}» and «{$other}». Choose which it is.
problem-fields-unknown-layout = a register needs a column for what is missing: {$missing}. Choose that column, or fill in what holds for every row. The columns here: {$columns}.
