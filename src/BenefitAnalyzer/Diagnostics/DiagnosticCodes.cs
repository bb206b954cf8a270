namespace BenefitAnalyzer.Diagnostics;

/// <summary>Every diagnostic code, with its meaning. A code is never reused; a golden test prints this table.</summary>
/// <remarks>
/// BA1 ingestion (10 files, 11 structure, 12 values, 13 meaning, 14 completeness, 15 the stored data), BA2 study file, BA3 metrics and costs,
/// BA4 benefits and appraisal, BA5 what-if and funding, BA6 forecasting, BA7 reporting, BA8 web.
/// </remarks>
public static class DiagnosticCodes
{
    // BA10: a file as a whole.
    public const string NoFilesFound = "BA1001"; // a source's pattern matches no file
    public const string UnreadableFile = "BA1002"; // the file cannot be opened, decompressed or decoded
    public const string ColumnMissing = "BA1003"; // a mapped column is not in the file's heading row
    public const string TooManyRejected = "BA1004"; // more rows rejected than max_rejected allows: the file was not loaded
    public const string CopyOfFile = "BA1005"; // same content as another file: all records count as duplicates
    public const string FileRemoved = "BA1006"; // a file loaded before is gone: its rows left the study
    public const string PseudonymKeyChanged = "BA1007"; // the pseudonym key is not the one this study was loaded with
    public const string ChangedWhileRead = "BA1008"; // the file changed while it was read
    public const string HeadingNotUnderstood = "BA1009"; // a heading of a wide table fits neither pattern nor correction
    public const string PseudonymKeyMade = "BA1010"; // a pseudonym key was made on first use
    public const string CharactersUndecoded = "BA1011"; // characters that the declared encoding cannot express
    public const string ColumnTwice = "BA1013"; // a mapped column stands twice in the file's heading row
    public const string NoSourceForFile = "BA1012"; // a file from standard input whose name no source's pattern matches

    // BA11: the shape of a record.
    public const string WrongColumnCount = "BA1101"; // more or fewer cells than the heading row
    public const string BrokenQuotes = "BA1102"; // a quote that is not closed or not alone
    public const string NotUtf8 = "BA1103"; // bytes that are not text in the declared encoding
    public const string NotJson = "BA1104"; // a line that is not one JSON object

    // BA12: one value.
    public const string RequiredValueMissing = "BA1201"; // transaction_id, started_at, service or channel is empty
    public const string BadTime = "BA1202"; // not in the declared date format
    public const string BadNumber = "BA1203"; // minutes, fee or count is not a number, negative or beyond the limit
    public const string UnknownCode = "BA1204"; // a code that the study or its reference table does not know
    public const string TimeDoesNotExist = "BA1205"; // a local time that the clocks skipped
    public const string BadSatisfaction = "BA1206"; // not a whole number from 1 to 5
    public const string BadYesNo = "BA1207"; // not one of the values for yes and no
    public const string NotAPseudonym = "BA1208"; // a column that should hold pseudonyms holds something else
    public const string BadBirthDate = "BA1209"; // not a date in the declared format, or of an age that nobody has

    // BA13: values that contradict each other.
    public const string CompletedBeforeStarted = "BA1301"; // completed_at is before started_at
    public const string OutsideStudyPeriod = "BA1302"; // started_at lies outside the period of the study
    public const string DuplicateDiffers = "BA1303"; // two rows of one transaction_id differ; one was kept
    public const string DigitalAboveVolume = "BA1304"; // a return reports more digital transactions than transactions
    public const string DigitalWithoutVolume = "BA1305"; // a return reports digital transactions but no volume

    public const string ReturnRepeated = "BA1307"; // two files of counted returns report the same service, channel, office and period; one counts
    public const string RepeatedId = "BA1306"; // a later record of a transaction_id whose source says that an id comes once

    // BA14: what should be there and is not.
    public const string SliceMissing = "BA1401"; // an expected office or month delivered nothing
    public const string ChannelUnrecorded = "BA1402"; // a service offers a channel that no source records
    public const string ControlTotalDiffers = "BA1403"; // a control total and the accepted rows differ
    public const string IngestIncomplete = "BA1404"; // an ingest was interrupted: run 'benefit ingest' again
    public const string EndingsUnknown = "BA1406"; // a channel whose transactions are recorded without how they ended
    public const string PledgeNotJudged = "BA1407"; // services promise completion in time, and no log says when it is due

    // BA15: the stored data of a study, its keys and its disk.
    public const string StudyInUse = "BA1501"; // another process has the study open
    public const string DiskFull = "BA1502"; // no room on the disk, or a file may not grow further
    public const string StudyNotWritable = "BA1503"; // the folder .benefit may not be written
    public const string DatabaseBroken = "BA1504"; // study.duckdb is damaged or not a database of this program
    public const string CannotPseudonymise = "BA1506"; // 'pseudonymise' is not told enough, or the file is of no format that it writes
    public const string KeyCannotBeChanged = "BA1505"; // a new pseudonym key would lose rows, or there is nothing that it is for

    public const string PastPeriodChanged = "BA1405"; // an ingest changed numbers of a period that was past

    // BA2: the study file and its tables.
    public const string StudyNotFound = "BA2001"; // no study.yaml in the folder
    public const string NotYaml = "BA2002"; // the file is not valid YAML
    public const string UnknownKey = "BA2003"; // a key that the study file does not know
    public const string KeyMissing = "BA2004"; // a required key is missing
    public const string BadValue = "BA2005"; // a value of the wrong kind or outside its range
    public const string UnknownReference = "BA2006"; // a name that is declared nowhere
    public const string DuplicateName = "BA2007"; // the same name twice
    public const string TableNotFound = "BA2008"; // a reference table's file or sheet is missing
    public const string TableColumnMissing = "BA2009"; // a reference table lacks a column
    public const string TableValue = "BA2010"; // a cell of a reference table is not allowed
    public const string FileExists = "BA2011"; // 'init' or 'sample' would overwrite something
    public const string TableColumnUnknown = "BA2012"; // a column of a reference table that nothing reads, though its name is nearly known
    public const string TermVerified = "BA2013"; // a glossary changes a term whose Chinese a paper has verified

    // BA203: inputs read back from a workbook.
    public const string PersonAsItStands = "BA2014"; // a source's persons would be stored by the names that the file gives them
    public const string WorkbookStale = "BA2031"; // the study changed after the workbook was written
    public const string NotWritable = "BA2032"; // a change that cannot be written into the study's files

    // BA3: metrics.
    public const string UnknownMetric = "BA3001"; // no metric of this id
    public const string UnknownDimension = "BA3002"; // a dimension that is not declared
    public const string DimensionNotAllowed = "BA3003"; // the dimension appears in the metric's own condition, or lacks meaning for it
    public const string WindowsOverlap = "BA3004"; // overlapping windows of a return are never added
    public const string NotLoaded = "BA3005"; // the study has no loaded data yet
    public const string Withheld = "BA3006"; // too few rows carry a customer for this figure
    public const string UnknownFigure = "BA3007"; // not the id of a figure
    public const string SourceCannotTell = "BA3008"; // the data has no field that this metric needs
    public const string GrowthWindowsOverlap = "BA3009"; // growth between windows that share days, or in the wrong order
    public const string GrowthWindowsDiffer = "BA3010"; // growth of a sum between windows of different length
    public const string TargetCannotBeMeasured = "BA3011"; // a target's metric is not known, or does not add up over its list of services
    public const string QuotedCannotBeComputed = "BA3012"; // a quoted figure names a metric that cannot be computed for it
    public const string PromisedFigureUnanswered = "BA3013"; // a concern or commitment names a figure that cannot be answered
    public const string NothingDue = "BA3014"; // a study that has undertaken nothing
    public const string DefinitionNotInForce = "BA3015"; // figures count days on which no definition of the metric is in force
    public const string UnknownDimensionValue = "BA3021"; // a value to keep or leave out that the study does not list
    public const string NothingFound = "BA3022"; // a question that no row answers

    // BA31: costs, productivity and opportunities.
    public const string RateMissing = "BA3101"; // a resource has no cost or no capacity for some days
    public const string CapacityNotPositive = "BA3102"; // a capacity or a price level that is not above 0
    public const string CostsOverlap = "BA3103"; // rows of a cost table hold on the same days
    public const string CostNegative = "BA3104"; // a cost, a fee or minutes below 0
    public const string ActivityMissing = "BA3105"; // transactions of a service and channel that nothing costs
    public const string PriceMissing = "BA3106"; // a fiscal year without a price level
    public const string ComparisonMissing = "BA3107"; // no comparable service tells what take-up could be reached
    public const string TooFewYears = "BA3151"; // not enough whole fiscal years to count over or to compare
    public const string OutputWithoutWeight = "BA3152"; // a service without a unit cost, whose output weighs nothing
    public const string CostToMoveMissing = "BA3153"; // nobody has said what moving a service's customers would cost

    // BA42: posts that can be released.
    public const string ArrivalsNotKnown = "BA4201"; // a counter pool whose arrivals by hour nobody knows: all that it frees is notional
    public const string PoolWithoutPledge = "BA4202"; // a queue none of whose services promises a wait
    public const string PoolWithoutMinutes = "BA4203"; // a counter pool whose handling time nobody knows
    public const string OpeningNotKnown = "BA4204"; // an office whose opening hours are missing or cannot be read
    public const string HoursWithoutShift = "BA4205"; // open hours that no shift covers
    public const string TooFewCounters = "BA4206"; // hours in which the windows are too few for the pledge, whatever the staff
    public const string CannotBeStaffed = "BA4207"; // no choice of shifts meets the needs of an office

    // BA40: appraisal.
    public const string DiscountRateMissing = "BA4001"; // no discount rate, or none that holds on a day
    public const string AmountsBlank = "BA4002"; // lines without an amount, which is not 0
    public const string OutsideHorizon = "BA4003"; // lines of years that are not appraised
    public const string PriceLevelMissing = "BA4004"; // amounts of their own prices, and no price level for a year
    public const string NothingToAppraise = "BA4005"; // no cash flow, or none of this name
    public const string PrintedTotalDiffers = "BA4006"; // a printed total is not the sum of its lines
    public const string IncomeOfGroupMissing = "BA4007"; // a line names a group of which no income is given
    public const string SavingsCountedTwice = "BA4008"; // savings beside options that are costed in total
    public const string TransferAsCost = "BA4009"; // a redundancy payment, which is a transfer, among the costs
    public const string DaysMissing = "BA4010"; // some lines have a date and others do not
    public const string FlowEndsEarly = "BA4011"; // what recurs ends before the years that are appraised do

    // BA41: attribution.
    public const string LaunchMissing = "BA4101"; // a live initiative without a launch or services
    public const string AttributionUncompared = "BA4102"; // an initiative with nothing to compare with
    public const string MonthsTooFew = "BA4103"; // too few months of data before or after a launch
    public const string NothingToAttribute = "BA4104"; // no launched initiative, or none of this name

    // BA43: the benefits ledger.
    public const string ClaimAboveCeiling = "BA4301"; // more posts claimed than can be released
    public const string ReleaseNotDocumented = "BA4302"; // a deletion or cut that no dated document proves
    public const string ClaimsOverlap = "BA4303"; // several initiatives claim the same minutes, posts or provision
    public const string GradeCostMissing = "BA4304"; // no rate of a grade holds in a fiscal year
    public const string OptionCostMissing = "BA4305"; // savings without the cost of what brought them
    public const string SavingOfCancelledWork = "BA4306"; // posts or provisions released by what was not carried out
    public const string SavingAgainstPlan = "BA4307"; // spending that was only planned
    public const string CostPushedElsewhere = "BA4308"; // services of another department changed, and nothing deducted for it
    public const string EvidenceInsufficient = "BA4309"; // much of the savings has insufficient evidence
    public const string MinutesNotMeasured = "BA4310"; // freed time that rests on stated minutes
    public const string ReleaseOverdue = "BA4311"; // posts still paid after the day they were to go
    public const string EffectNotMeasured = "BA4312"; // a live initiative without a measured effect
    public const string NothingInLedger = "BA4313"; // a study without initiatives
    public const string ObligationOneSided = "BA4314"; // an obligation that is stated before an initiative or with it, and not both
    public const string DualRunningMissing = "BA4315"; // savings of cash, and nothing said of keeping the old way beside the new
    public const string FailureDemandInSavings = "BA4316"; // savings of a service whose e-attempts come back to traditional channels
    public const string CostPriceLevelMissing = "BA4317"; // costs of an initiative in prices of another year, and no price level

    // BA4351: claimed against realised.
    public const string AnnexTotalDiffers = "BA4351"; // a printed total of an annex is not what its lines add up to
    public const string AnnexTotalDash = "BA4352"; // a dash is printed for a total that its lines give
    public const string AnnexMixedBases = "BA4353"; // percentages of different bases were added
    public const string AnnexPercentageDiffers = "BA4354"; // a printed percentage is not that of its amounts
    public const string AnnexRounding = "BA4355"; // a printed total differs by what rounding its lines explains
    public const string ClaimStatedOnly = "BA4356"; // a benefit that is stated and not quantified
    public const string ClaimNotMeasured = "BA4357"; // nothing tells what became of a claim
    public const string ClaimNotSplit = "BA4358"; // a difference that cannot be split, since factors are missing
    public const string ClaimBasisDiffers = "BA4359"; // the assumptions of a claim do not give its amount
    public const string ClaimPriceLevelMissing = "BA4360"; // amounts of another price base, and no price level for a year
    public const string VarianceUnexplained = "BA4361"; // a variance above the threshold without a reason
    public const string OutcomeIncomplete = "BA4362"; // a benefit not in money lacks baseline, target or actual
    public const string NothingClaimed = "BA4363"; // the study has no table of claims
    public const string CommitmentExceeded = "BA4364"; // more was spent than committed
    public const string ClaimStatedAnew = "BA4365"; // a claim that a later paper states anew

    // BA44: forecasts before a launch.
    public const string NothingComparable = "BA4401"; // nothing that was measured or reached tells what an initiative may displace
    public const string ForecastWithoutVolume = "BA4402"; // no services, no whole fiscal year or no traditional volume to forecast from
    public const string NothingToForecast = "BA4403"; // no initiative before its launch that can be forecast

    // BA52: the portfolio.
    public const string PortfolioReferenceUnknown = "BA5201"; // a rule names an initiative or department that asks for no money
    public const string CandidateRepeated = "BA5202"; // an initiative asks for money more than once
    public const string CandidateWithoutOption = "BA5203"; // an initiative without a scope, or without a start in the horizon
    public const string CeilingWithoutAmount = "BA5204"; // a ceiling that holds in some years only
    public const string ShareImpossible = "BA5205"; // a share that is not from 0 to 1, or whose bounds are turned round
    public const string PortfolioInfeasible = "BA5206"; // no choice keeps within all limits: which of them conflict
    public const string PortfolioNotProved = "BA5207"; // the search ended before a choice was proved to be the best
    public const string DrawsNotAllUsed = "BA5208"; // more draws than a downside is judged by
    public const string CandidateCostNegative = "BA5209"; // a cost below 0
    public const string NoBids = "BA5210"; // no initiative asks for money
    public const string BidWithoutDepartment = "BA5211"; // an initiative that asks for money and is of no department
    public const string LeverNotOfBids = "BA5212"; // levers that do not move the amounts of bids
    public const string PrerequisiteCycle = "BA5214"; // initiatives that wait for each other
    public const string BidAmountUnused = "BA5215"; // what a commercial service states and nothing counts
    public const string BidPriceLevelMissing = "BA5216"; // amounts of a bid in prices that cannot be brought to the study's price base
    public const string CeilingUnknown = "BA5213"; // a question about a ceiling that the study does not have

    // BA53: funding mechanisms.
    public const string MechanismParameterImpossible = "BA5301"; // a parameter outside of what is allowed
    public const string ClusterMissing = "BA5302"; // initiatives that no operator can be asked for, since they are in no cluster
    public const string NoMechanisms = "BA5303"; // the study lists no mechanism to compare
    public const string MechanismNotRun = "BA5304"; // a mechanism that funds nothing, or could not be run

    // BA50: levers.
    public const string DistributionImpossible = "BA5001"; // parameters that no distribution has
    public const string UnknownLever = "BA5002"; // a name that no lever has
    public const string LeverTwice = "BA5003"; // two levers of one name
    public const string CorrelationImpossible = "BA5004"; // a correlation out of bounds, stated twice, or of a lever in two groups
    public const string CorrelationNotPositive = "BA5005"; // correlations that contradict each other
    public const string LeverLockDamaged = "BA5006"; // a line of levers.lock that is not what was written

    // BA506: scenarios and levers.
    public const string ScenarioNotFound = "BA5061"; // a scenario that is neither a file nor a name
    public const string LeverNotUnderstood = "BA5062"; // no such lever, or a value that it cannot have
    public const string LeverNotApplicable = "BA5063"; // a lever that the flows of the study cannot follow
    public const string NoCashFlow = "BA5064"; // nothing to ask what-if about
    public const string NoLevers = "BA5065"; // a study that says nothing about what it does not know
    public const string LeverLockNotWritten = "BA5066"; // levers.lock cannot be written
    public const string PrecisionNotReached = "BA5067"; // as many draws as there may be, and the error is still larger than asked
    public const string ScenarioTwice = "BA5068"; // two scenarios of one name, or one that is called as the base
    public const string AdoptionImpossible = "BA5069"; // m, p and q by which no take-up can grow, or no day to begin from
    public const string LeverNotDrawn = "BA5071"; // uncertain levers that do not move what a scenario adds
    public const string LeverBeyondBounds = "BA5072"; // an uncertain lever some of whose values make no sense and count as the nearest that does
    public const string LeverWithoutEffect = "BA5070"; // levers of a scenario that change nothing of what was asked

    // BA510: phase-out of a channel.
    public const string NothingToPhaseOut = "BA5101"; // a service and channel that no counter pool serves, or none of this name
    public const string PhaseOutPathDeclared = "BA5102"; // a declared path of take-up that does not cover the horizon
    public const string PhaseOutInclusionNotKnown = "BA5103"; // nobody knows who could not follow
    public const string PhaseOutFloorMissing = "BA5104"; // the study states no floor of inclusion
    public const string ClosingNotSafe = "BA5106"; // a scenario that closes a channel before it is safe
    public const string TakeUpTooShort = "BA5105"; // too few months of take-up to continue, and no declared path

    // BA511: ends of contracts.
    public const string NoContract = "BA5111"; // the study lists no contract
    public const string OptionNoticePast = "BA5112"; // the last day of an option to extend is past
    public const string ContractWithoutPath = "BA5113"; // a contract without steps to a successor
    public const string SuccessorNotReady = "BA5114"; // a successor who might be ready on the day of the decision, and is taken not to be

    // BA512: clusters of services.
    public const string TooFewCoUsed = "BA5121"; // too few services that enough customers use together
    public const string CustomersNotKnown = "BA5122"; // the logs know no customers

    // BA513: counting by hand.
    public const string TallyInputUnknown = "BA5131"; // an input that counting at an office cannot measure, or none of this name
    public const string TallyHoursNotKnown = "BA5132"; // no office whose opening hours are known serves the input
    public const string TallySpreadNotKnown = "BA5133"; // nobody has said how much an input varies
    public const string TallySessionsMissing = "BA5134"; // planned sessions in which nobody counted: others of their stratum stand for them
    public const string TallyStratumEmpty = "BA5135"; // a stratum of which nothing was counted: no estimate
    public const string NothingTallied = "BA5136"; // a study without a plan of a tally
    public const string TallyNearlyAll = "BA5138"; // a tally that draws nearly all open hours
    public const string TallyFirstDayNotKnown = "BA5137"; // neither data nor period say when counting could begin

    // BA7: reports.
    public const string UnknownReport = "BA7001"; // no report of this name
    public const string ReportInitiativeMissing = "BA7002"; // a report about one initiative, and none is named, or none of the name
    public const string ReportedPeriodLengthMissing = "BA7003"; // the end of the period reported on without its length
    public const string ReportedPeriodWithoutData = "BA7004"; // no indicator is known in both of the periods that a report compares

    public const string ReportWithoutSections = "BA7005"; // the study has nothing to say in any section of a report
    public const string ReportSectionEmpty = "BA7006"; // the study has nothing to say in some sections of a report

    // BA701: PDF.
    public const string NoBrowser = "BA7011"; // no browser that prints to PDF, or not the one that is named
    public const string PdfNotWritten = "BA7012"; // the browser failed or took too long

    // BA702: snapshots of reports.
    public const string SnapshotNameWrong = "BA7021"; // a name that is none for a file
    public const string SnapshotExists = "BA7022"; // another snapshot of this name
    public const string SnapshotNotFound = "BA7023"; // no snapshot of this name, or a file that is none

    // BA703: archives.
    public const string ArchiveUnreadable = "BA7031"; // no archive, or one that was cut short
    public const string ArchiveManifestWrong = "BA7032"; // no manifest, or a damaged one
    public const string ArchiveOfNewerProgram = "BA7033"; // a form of archive that this version does not know
    public const string ArchiveOfOtherProgram = "BA7034"; // another version of the program wrote it
    public const string ArchivePathRefused = "BA7035"; // an entry that would be unpacked outside of its folder, or over another
    public const string ArchiveEntryMissing = "BA7036"; // the manifest lists it, and it is not there
    public const string ArchiveEntryUnknown = "BA7037"; // it is there, and the manifest does not list it
    public const string ArchiveEntryChanged = "BA7038"; // its hash is not that of the manifest

    // BA704: packs, and what verifying one finds.
    public const string CannotPack = "BA7041"; // a log about persons of which no copy can be made that the study of the pack reads as it read the log
    public const string PackLacksFiles = "BA7042"; // rows of files that are gone cannot be handed on
    public const string PackLeavesOut = "BA7043"; // a snapshot of other data, which the logs of the pack would not give
    public const string NotAPack = "BA7044"; // an archive that is no study
    public const string PackNotLoaded = "BA7045"; // the study of a pack cannot be read or loaded

    // BA705: bids as baselines.
    public const string NothingToFreeze = "BA7051"; // no bid of the initiative, none of the scope, or several and none is named
    public const string BaselineDiffers = "BA7052"; // the bid was frozen before with other numbers
}
