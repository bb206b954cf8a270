using BenefitAnalyzer.Benefits.Cashability;
using BenefitAnalyzer.Benefits.Cashability.Arrivals;
using BenefitAnalyzer.Benefits.Ledger.Building;
using BenefitAnalyzer.Benefits.Ledger.Checks;
using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Benefits.Ledger.Measured;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Benefits.Ledger;

/// <summary>One office and one grade: a post costs 240,000 a year and works 100,000 minutes in it; all days of 2006-07 are past.</summary>
internal sealed class LedgerCase
{
    public static readonly FiscalYear Year = new(2006);

    public List<Initiative> Initiatives { get; } = [];

    public List<MeasuredEffect> Effects { get; } = [];

    public List<ReleasableCeiling> Ceilings { get; } = [];

    public List<PostChange> Posts { get; } = [];

    public List<ProvisionCut> Provisions { get; } = [];

    public List<InitiativeCost> Costs { get; } = [];

    public List<Milestone> Milestones { get; } = [];

    /// <summary>Last day that counts as past.</summary>
    public DateOnly AsOf { get; set; } = new(2007, 3, 31);

    public int? HorizonYears { get; set; }

    public PriceLevels? Prices { get; set; }

    public List<EvidenceDocument> Documents { get; } =
    [
        new("order", "Establishment order", "posts deleted", new DateOnly(2006, 4, 1)) { CheckedBy = "A", ApprovedBy = "B" },
        new("note", "File note", "posts deleted", null),
    ];

    public List<Diagnostic> Found { get; } = [];

    public LedgerCase With(string id, params (string Service, double Share)[] shares) => With(id, InitiativeStatus.Live, shares);

    public LedgerCase With(string id, InitiativeStatus status, params (string Service, double Share)[] shares)
    {
        Initiatives.Add(
            new Initiative(id, LocalText.Same(id), status)
            {
                Services = ["permit"],
                Launches = status == InitiativeStatus.Live ? [new Launch(null, new DateOnly(2006, 4, 1))] : [],
                Shares = shares.ToDictionary(share => share.Service, share => share.Share),
            }
        );
        return this;
    }

    /// <summary>Minutes freed in one month.</summary>
    public LedgerCase Frees(string id, decimal minutes, string service = "permit", string office = "central", int month = 4)
    {
        Effects.Add(
            new MeasuredEffect(id, service, "counter", office, new DateOnly(2006, month, 1), minutes / 10, minutes)
            {
                Grade = "CO",
                MinutesAreMeasured = true,
                CitizenMinutes = minutes * 3,
            }
        );
        return this;
    }

    public LedgerCase CanRelease(long posts, string? id = null, string office = "central")
    {
        Ceilings.Add(new ReleasableCeiling(id, office, "CO", Year) { Posts = posts, Evidence = ArrivalEvidence.Logs });
        return this;
    }

    public LedgerCase Deletes(string id, decimal posts, string? document = "order", DateOnly? on = null, string office = "central")
    {
        Posts.Add(new PostChange(id, office, "CO", posts, on ?? new DateOnly(2006, 4, 1), document, $"tables/posts.csv:{Posts.Count + 2}"));
        return this;
    }

    public LedgerCase Promises(string id, decimal posts, DateOnly? due = null)
    {
        Posts.Add(
            new PostChange(id, "central", "CO", posts, null, null, $"tables/posts.csv:{Posts.Count + 2}")
            {
                DueOn = due ?? new DateOnly(2006, 4, 1),
            }
        );
        return this;
    }

    public LedgerCase Spends(string id, decimal amount, CostStage stage = CostStage.Actual, bool isStaff = false, string line = "system")
    {
        Costs.Add(new InitiativeCost(id, Year, line, stage, isStaff, false, amount, $"tables/initiative_costs.csv:{Costs.Count + 2}"));
        return this;
    }

    public LedgerCase Spends(string id, decimal amount, CostNature nature)
    {
        Spends(id, amount, line: nature.ToString());
        Costs[^1] = Costs[^1] with { Nature = nature };
        return this;
    }

    /// <summary>A provision of 30,000 a year, by a dated document.</summary>
    public LedgerCase Cuts(string id, bool isOnlyPlanned = false)
    {
        Provisions.Add(
            new ProvisionCut(
                id,
                Year,
                "Subhead 111",
                30_000,
                new DateOnly(2006, 4, 1),
                "order",
                true,
                $"tables/provisions.csv:{Provisions.Count + 2}"
            )
            {
                IsOnlyPlanned = isOnlyPlanned,
            }
        );
        return this;
    }

    public LedgerInputs Inputs
    {
        get
        {
            var tables = new InitiativeTables
            {
                Posts = Posts,
                Provisions = Provisions,
                Costs = Costs,
                Milestones = Milestones,
                Evidence = Documents,
            };
            return new LedgerInputs(Initiatives, RegisterClaims.WithoutRepeats(Initiatives, tables, Find), AsOf)
            {
                HorizonYears = HorizonYears,
                Prices = Prices,
                Effects = SharedEffects.Of(Initiatives, Effects),
                Ceilings = Ceilings,
                Grades =
                [
                    new Grade(
                        "CO",
                        LocalText.Same("CO"),
                        new Period(new DateOnly(2000, 1, 1), new DateOnly(2030, 1, 1)),
                        200_000,
                        40_000,
                        100_000,
                        null,
                        "tables/grades.csv:2"
                    ),
                ],
            };
        }
    }

    private void Find(AuditFinding finding) => Found.Add(finding.Diagnostic);

    public BenefitsLedger Build()
    {
        var inputs = Inputs;
        var ledger = LedgerBuilder.Build(inputs, Find);
        new AuditChecks(inputs, ledger, [], Find).Run();
        return ledger;
    }

    public decimal Sum(BenefitCategory category, LedgerStatus? status = null) =>
        Build()
            .Lines.Where(line =>
                line.Deduction is null && line.Place.Category == category && (status ?? line.Place.Status) == line.Place.Status
            )
            .Sum(line => line.Amount);
}
