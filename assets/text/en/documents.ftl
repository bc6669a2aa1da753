# Documents: what people sign or receive, in clauses.

table-documents = Documents
row-documents = document
new-documents = New document
field-documents-name = Name
field-documents-kind = Kind
field-documents-language = Language
field-documents-recipient = Addressed to
field-documents-dated = Dated
field-documents-note = Note
table-clauses = Clauses
row-clauses = clause
new-clauses = New clause
field-clauses-document = Of document
field-clauses-position = Position
field-clauses-title = Heading
field-clauses-text = Text
field-clauses-shows = Shows
choice-covenant = covenant
choice-award_letter = award letter
choice-implementation_agreement = implementation agreement
choice-nl = Dutch
choice-en = English
choice-nothing = nothing
choice-parties = who takes part
choice-phases_of_award = to whom is awarded
choice-budget_of_years = the budget by year
choice-lines_by_year = the lines by year
choice-organisations_by_year = the organisations by year
choice-own_by_year = what the recipient gets by year
choice-payments_by_month = the payments by month
choice-goals_by_year = the money by goal by year
choice-goals_and_indicators = the goals with their indicators
choice-agreements_of_parties = who promises what
choice-decisions_to_take = who decides what and when
choice-reporting_calendar = what is reported when
choice-reviews_and_break_points = when it is looked back at
choice-signing = who signs
code-covenant = covenant
code-award_letter = award_letter
code-implementation_agreement = implementation_agreement
code-nl = nl
code-en = en
code-nothing = nothing
code-parties = parties
code-phases_of_award = phases_of_award
code-budget_of_years = budget_of_years
code-lines_by_year = lines_by_year
code-organisations_by_year = organisations_by_year
code-own_by_year = own_by_year
code-payments_by_month = payments_by_month
code-goals_by_year = goals_by_year
code-goals_and_indicators = goals_and_indicators
code-agreements_of_parties = agreements_of_parties
code-decisions_to_take = decisions_to_take
code-reporting_calendar = reporting_calendar
code-reviews_and_break_points = reviews_and_break_points
code-signing = signing
file-documents = documents
sheet-documents = A covenant, an award letter or an implementation agreement.
file-clauses = clauses
sheet-clauses = A clause of a document, as it was typed. What stands between brackets follows from the plan.
column-document_id = document_id
column-document = document
column-language = language
column-dated = dated
column-clause_id = clause_id
column-position = position
column-shows = shows
meaning-document_id = The document.
meaning-document = The document by its name.
meaning-documents-kind = What it is.
meaning-documents-language = The language that it is written in.
meaning-documents-recipient_id = To whom it is addressed; blank: to everyone who takes part.
meaning-documents-dated = The day that it bears.
meaning-clause_id = The clause.
meaning-clauses-position = Where it stands among the others; on paper they are 1, 2, 3.
meaning-clauses-title = Its heading.
meaning-clauses-text = Its words, with what the plan fills in between brackets.
meaning-clauses-shows = The table that stands below it.

## What the plan fills in

blank-document = document
blank-dated = date
blank-recipient = recipient
blank-authority = authority
blank-assignment = assignment
blank-question = social question
blank-scope = area
blank-parties = parties
blank-lead = lead partner
blank-form = award form
blank-cooperation_start = start of the cooperation
blank-start = first day
blank-end = last day
blank-budget = budget
blank-amount = amount
blank-reserve = reserve
blank-rate = index
blank-scheme = scheme
blank-legal_basis = legal basis
blank-proviso_years = years under proviso
blank-kept_back = part kept back

## On paper

paper-article = Article {$number}. {$title}
paper-missing = [{$name}: not filled in yet]
paper-foot = Made from dossier {$dossier}, state {$snapshot}. Amounts and lists follow from the plan.
paper-no-years = none
paper-year = Year
paper-term = Whole term
paper-month = Month
paper-counted = Money that counts
paper-reserve = Reserve
paper-allocated = Allocated
paper-unallocated = Left
paper-party = Party
paper-signatory = Name and position
paper-day = Date
paper-signature = Signature
paper-mandate = Mandate
paper-signed = signed
paper-in-euros = Amounts in euros.
paper-target = Target {$year}
paper-how-much = How much and when
paper-promised-to = to {$names}
paper-all-parties = all parties
paper-labelled = {$label}: {$words}
paper-enforceable = enforceable (4:36)
paper-when = When
paper-report = What
paper-who = Who
paper-days = About
paper-due = By
paper-about = {$first} to {$last}

## Commands

document-none = There are no documents. Make one with «ontschot document FILE add».
document-made = «{$name}» ({$id}) was made: {$clauses}.
document-clauses =
    {$count ->
    [one] {$shown} clause
   *[other] {$shown} clauses
    }
document-no-name = A document needs a name by which people know it. Nothing was done.
document-removed = «{$name}» is gone, with its clauses.
document-ending = «{$path}»: choose a name that ends in .md or .html.
document-unknown = In this scenario there is no document «{$name}».
document-not-written = «{$path}» could not be written: {$reason}
document-written = «{$name}» stands in {$path}.
help-document = Makes and writes covenants, award letters and agreements
help-document-list = Shows which documents there are
help-document-add = Makes a document of the usual clauses
help-document-add-kind = What it is: covenant, award_letter or implementation_agreement
help-document-add-name = What it is called
help-document-add-to = To whom it is addressed
help-document-add-written_in = The language that it is written in
help-document-show = Shows a document as people read it
help-document-write = Writes a document into a file
help-document-write-path = The file: Markdown (.md) or a page to print (.html)
help-document-remove = Takes a document out, with its clauses
help-argument-document = The document, by name or number

## In the window

agreements-documents = Documents
documents-what = A document is made of clauses. Amounts and names stand in it between brackets and follow from the plan, so that the document is never older than the plan.
documents-new-name = Name of the new document
documents-add = Make document
documents-editing = Clauses
documents-reading = As on paper
documents-save-html = Save as HTML…
documents-save-md = Save as Markdown…
documents-brackets = What stands between brackets is filled in by the plan: choose it with «Insert», or type it. Behind budget, amount, reserve and index a year can stand: [budget 2018].
documents-add-clause = Add clause
documents-up = Up
documents-up-name = Up: {$title}
documents-down = Down
documents-down-name = Down: {$title}
documents-remove-clause = Remove
documents-remove-clause-name = Remove: {$title}
documents-insert = Insert
documents-nothing-to-show = The plan has nothing to show here yet: on paper no table stands below this clause.
documents-open =
    {$count ->
    [one] In {$shown} place something is not filled in yet. It is marked.
   *[other] In {$shown} places something is not filled in yet. They are marked.
    }
documents-more-rows =
    {$count ->
    [one] And {$shown} more row. The file has all of it.
   *[other] And {$shown} more rows. The file has all of it.
    }
document-gone = The document {$id} is not there any more. Nothing was saved.
path-document-title = Save document
path-document-name = Path of the file
path-document-do = Save

## Covenant

clause-covenant-parties = Parties
clause-covenant-parties-text =
    This covenant is made between [authority] and [parties].

    Each party is represented by whoever signs below.
clause-covenant-purpose = What it is about
clause-covenant-purpose-text = The parties work together on [assignment]. The question: [social question]
clause-covenant-roles = What and how
clause-covenant-roles-text =
    The authority decides the what: the goals, the limits and the budget.

    The partners decide the how: the activities, and who does what within a line. Whoever wants to change something of the other puts it to the other first.
clause-covenant-area = Area
clause-covenant-area-text = This covenant holds for [area].
clause-covenant-term = Term
clause-covenant-term-text =
    The cooperation begins on [start of the cooperation]. The subsidy runs from [first day] to [last day].

    Half a year before the end at the latest, the parties discuss whether and how they go on.
clause-covenant-review = Looking back
clause-covenant-review-text = At fixed moments the parties see whether the plan still fits, and then decide whether and how they go on.
clause-covenant-budget = One undivided budget
clause-covenant-budget-text =
    For the whole term [budget] counts, of which [reserve] as a reserve.

    For these years the budget has not been adopted yet: [years under proviso]. For those years the proviso of article 4:34 of the General Administrative Law Act holds.
clause-covenant-lines = Lines
clause-covenant-lines-text = The budget goes to these lines.
clause-covenant-division = Division
clause-covenant-division-text = The lines are divided by the keys of the plan. Every amount of it can be explained. Another division holds only once the parties have adopted it together.
clause-covenant-payment = Award and payment
clause-covenant-payment-text = The award is made to: [award form]. The payments follow the payment calendar of the plan.
clause-covenant-governance = Decisions
clause-covenant-governance-text = Decisions about the whole are taken by the parties together. Each organisation has one vote. Whoever cannot agree puts the difference to the boards.
clause-covenant-obligations = What each promises
clause-covenant-obligations-text = Each party does what it promises in this covenant and in the agreements of the plan, and says so in time where that does not work.
clause-covenant-reporting = Accountability
clause-covenant-reporting-text = Every year the parties show what was done, what it cost and what came of it.
clause-covenant-leftover = Over and short
clause-covenant-leftover-text = What is left of a year stays with the assignment unless the authority decides otherwise. A shortage is met within the line first, then within the budget, then from the reserve.
clause-covenant-quality = Quality and effect
clause-covenant-quality-text = Together the parties follow whether the goals come nearer, and adjust what does not work.
clause-covenant-joining = Joining and leaving
clause-covenant-joining-text = An organisation can join when all parties want it. Whoever wants to leave says so at least six months before. The parties then agree who takes over the tasks and the money.
clause-covenant-liability = Liability
clause-covenant-liability-text = Each party answers for its own part, unless the award says otherwise.
clause-covenant-disputes = Disputes
clause-covenant-disputes-text = The parties try to solve it together first, and then with the help of a mediator whom they choose together.
clause-covenant-publicity = Publicity and privacy
clause-covenant-publicity-text = This covenant is public. Data about residents are shared only where the law allows it.
clause-covenant-signing = Signing
clause-covenant-signing-text = The parties sign below.

## Award letter

clause-award_letter-decision = Decision
clause-award_letter-decision-text =
    Hereby [authority] awards subsidy to [recipient] for [assignment], from [first day] to [last day].

    The legal basis is [legal basis]; the scheme is [scheme].
clause-award_letter-activities = For what
clause-award_letter-activities-text = The subsidy is for these lines.
clause-award_letter-amount = Amount
clause-award_letter-amount-text = The subsidy is at most [amount] (article 4:31 of the General Administrative Law Act).
clause-award_letter-proviso = Budget proviso
clause-award_letter-proviso-text = For these years the award is made on the condition that the council makes enough money available: [years under proviso] (article 4:34 of the General Administrative Law Act).
clause-award_letter-payment = Payment
clause-award_letter-payment-text = The advances are paid as stands below. With the determination follows [part kept back].
clause-award_letter-obligations = Obligations
clause-award_letter-obligations-text = The recipient carries out the activities, keeps to the agreements that stand in its name in the plan, keeps orderly accounts and says at once when something goes otherwise than agreed (articles 4:37 and 4:38 of the General Administrative Law Act).
clause-award_letter-reporting = Accountability
clause-award_letter-reporting-text = The recipient accounts for the subsidy at the times and with the documents that stand in the plan.
clause-award_letter-determination = Determination
clause-award_letter-determination-text = The subsidy is determined as it was awarded, unless one of the grounds of article 4:46, second paragraph, of the General Administrative Law Act applies.
clause-award_letter-change = Change
clause-award_letter-change-text = The award can be changed or withdrawn on the grounds of articles 4:48 to 4:50 of the General Administrative Law Act.
clause-award_letter-objection = Objection
clause-award_letter-objection-text = Whoever disagrees with this decision can object to [authority] within six weeks of its notification.

## Implementation agreement

clause-implementation_agreement-parties = Parties
clause-implementation_agreement-parties-text = This agreement is made between [authority] and [recipient].
clause-implementation_agreement-ground = Ground
clause-implementation_agreement-ground-text = It belongs to the subsidy for [assignment] and works out what the recipient does for it (article 4:36 of the General Administrative Law Act).
clause-implementation_agreement-performance = What the recipient does
clause-implementation_agreement-performance-text = The recipient carries out these lines, from [first day] to [last day], for [amount] together.
clause-implementation_agreement-obligations = Agreements
clause-implementation_agreement-obligations-text = The recipient keeps to the agreements that stand in its name in the plan.
clause-implementation_agreement-payment = Payment
clause-implementation_agreement-payment-text = The payments follow the award.
clause-implementation_agreement-data = Data
clause-implementation_agreement-data-text = The recipient delivers the data that are needed to see whether the goals come nearer, without names of residents.
clause-implementation_agreement-change = Change
clause-implementation_agreement-change-text = A change holds once both parties have signed it.
clause-implementation_agreement-end = End
clause-implementation_agreement-end-text = The agreement ends with the subsidy, or earlier where the award is withdrawn.
clause-implementation_agreement-signing = Signing
clause-implementation_agreement-signing-text = The parties sign below.

## Findings

finding-C001 = «{$a}» names «{$b}» between brackets, and the plan does not know that.
advice-C001 = It stays as it is. Choose one of the names that the plan fills in, or take the brackets away.
finding-C002 = «{$a}» has no clauses.
advice-C002 = Add clauses, or take the document out.
finding-C003 = «{$a}» is addressed to nobody, while each organisation has an award of its own.
advice-C003 = Choose to whom the letter is addressed, and make one for each organisation.
