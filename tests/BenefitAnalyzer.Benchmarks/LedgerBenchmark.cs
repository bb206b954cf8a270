using System.Globalization;
using BenefitAnalyzer.Benefits.Cashability;
using BenefitAnalyzer.Benefits.Ledger.Building;
using BenefitAnalyzer.Benefits.Ledger.Checks;
using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Benefits.Ledger.Measured;
using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benchmarks;

/// <summary>
/// The ledger of 200 initiatives, three or four to each of 60 services, in 100 offices over 10 years of months: 2.4 million effects to share out. Beside
/// it what a loaded study is asked for: volumes and minutes by month, service, channel and office.
/// </summary>
internal static class LedgerBenchmark
{
    private const int Initiatives = 200;
    private const int Services = 60;
    private const int Offices = 100;
    private const int Years = 10;
    private const int Repeats = 5;

    public static void Run(long rows)
    {
        var study = Workspace.Read(Workspace.Sample(rows, pseudonymise: true));
        new Ingest(study).Run(null, CancellationToken.None);
        using var loaded = LoadedStudy.Open(study, Console.WriteLine, CancellationToken.None)!;
        var asked = Median(() => _ = new EffectMinutes(loaded, CancellationToken.None));
        var initiatives = InitiativesOf();
        var effects = EffectsOf(initiatives);
        var tables = TablesOf(initiatives);
        var lines = 0;
        var made = Median(() =>
        {
            var inputs = new LedgerInputs(
                initiatives,
                RegisterClaims.WithoutRepeats(initiatives, tables, _ => { }),
                new DateOnly(2015, 3, 31)
            )
            {
                Effects = SharedEffects.Of(initiatives, effects),
                Ceilings = CeilingsOf(),
                Grades = [GradeOf()],
            };
            var ledger = LedgerBuilder.Build(inputs, _ => { });
            new AuditChecks(inputs, ledger, [], _ => { }).Run();
            lines = ledger.Lines.Count;
            _ = CrossTables.Of(ledger.Lines).Total;
        });
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{effects.Count:#,0} effects, {lines:#,0} lines; questions to {rows:#,0} rows {asked.Wall:0.000} s ({asked.Processor:0.000} processor), ledger {made.Wall:0.000} s ({made.Processor:0.000})"
            )
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"ledger seconds {asked.Wall + made.Wall:0.000} processor {asked.Processor + made.Processor:0.000}"
            )
        );
    }

    private static (double Wall, double Processor) Median(Action action)
    {
        List<Measurement> runs = [.. Enumerable.Range(0, Repeats).Select(_ => Measurement.Of(action))];
        return (Measurement.Median(runs.Select(run => run.Wall)), Measurement.Median(runs.Select(run => run.Cpu)));
    }

    private static List<Initiative> InitiativesOf() =>
        [
            .. Enumerable
                .Range(0, Initiatives)
                .Select(at => new Initiative($"i{at:000}", LocalText.Same($"i{at:000}"), InitiativeStatus.Live)
                {
                    Services = [$"s{at % Services:00}"],
                    Launches = [new Launch(null, new DateOnly(2005, 4, 1))],
                    Shares = new Dictionary<string, double> { [$"s{at % Services:00}"] = 0.25 },
                }),
        ];

    private static List<MeasuredEffect> EffectsOf(List<Initiative> initiatives) =>
        [
            .. initiatives.SelectMany(initiative =>
                Enumerable
                    .Range(0, Offices)
                    .SelectMany(office =>
                        Enumerable
                            .Range(0, Years * 12)
                            .Select(month => new MeasuredEffect(
                                initiative.Id,
                                initiative.Services[0],
                                "counter",
                                $"o{office:000}",
                                new DateOnly(2005, 4, 1).AddMonths(month),
                                100,
                                700
                            )
                            {
                                Grade = "CO",
                                MinutesAreMeasured = true,
                                CitizenMinutes = 3000,
                            })
                    )
            ),
        ];

    private static List<ReleasableCeiling> CeilingsOf() =>
        [
            .. Enumerable
                .Range(0, Offices)
                .SelectMany(office =>
                    Enumerable
                        .Range(2005, Years)
                        .Select(year => new ReleasableCeiling(null, $"o{office:000}", "CO", new FiscalYear(year)) { Posts = 3 })
                ),
        ];

    private static InitiativeTables TablesOf(List<Initiative> initiatives) =>
        new()
        {
            Evidence = [new EvidenceDocument("order", "order", "posts", new DateOnly(2006, 4, 1))],
            Posts =
            [
                .. initiatives.Select(
                    (initiative, at) =>
                        new PostChange(initiative.Id, $"o{at % Offices:000}", "CO", 1, new DateOnly(2006, 4, 1), "order", $"posts.csv:{at}")
                ),
            ],
            Costs =
            [
                .. initiatives.SelectMany(initiative =>
                    Enumerable
                        .Range(2005, Years)
                        .Select(year => new InitiativeCost(
                            initiative.Id,
                            new FiscalYear(year),
                            "system",
                            CostStage.Actual,
                            false,
                            true,
                            1000,
                            "costs.csv:2"
                        ))
                ),
            ],
        };

    private static Grade GradeOf() =>
        new(
            "CO",
            LocalText.Same("CO"),
            new Period(new DateOnly(2000, 1, 1), new DateOnly(2030, 1, 1)),
            200_000,
            40_000,
            100_000,
            null,
            "grades.csv:2"
        );
}
