namespace BenefitAnalyzer.Diagnostics;

// BA3 and BA4: metrics, costs, benefits and appraisal.
public static partial class DiagnosticCodes
{
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
    public const string OpeningNotKnown = "BA4204"; // an office whose opening hours nobody gives
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
}
