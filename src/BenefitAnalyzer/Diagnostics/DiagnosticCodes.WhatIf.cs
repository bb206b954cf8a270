namespace BenefitAnalyzer.Diagnostics;

// BA5: what-if, portfolio and funding.
public static partial class DiagnosticCodes
{
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
}
