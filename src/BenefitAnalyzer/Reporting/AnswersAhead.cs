using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Sections;

namespace BenefitAnalyzer.Reporting;

/// <summary>Asks, on threads of their own and while sections are written one after the other, what later ones will need.</summary>
/// <remarks>
/// Sections themselves keep their order, since disclosure control judges each table against those before it. What takes long of them are
/// answers that rest on the loaded study alone, so who asks first changes nothing. One thread begins with the first section and one with
/// the last, since what rests on another answer mostly stands near it: so neither waits for the other.
/// </remarks>
internal sealed class AnswersAhead : IDisposable
{
    private readonly CancellationTokenSource stop;
    private readonly Task asking;

    public AnswersAhead(IReadOnlyList<Section> sections, LoadedStudy loaded, CancellationToken token)
    {
        stop = CancellationTokenSource.CreateLinkedTokenSource(token);
        asking = Task.WhenAll(Start(sections, loaded, stop.Token), Start([.. sections.Reverse()], loaded, stop.Token));
    }

    /// <summary>Nothing more is asked once the last section is written.</summary>
    public void Dispose()
    {
        stop.Cancel();
        asking.GetAwaiter().GetResult();
        stop.Dispose();
    }

    private static Task Start(IReadOnlyList<Section> sections, LoadedStudy loaded, CancellationToken token) =>
        Task.Factory.StartNew(
            () => Ask(sections, loaded, token),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );

    private static void Ask(IReadOnlyList<Section> sections, LoadedStudy loaded, CancellationToken token)
    {
        foreach (var section in sections.TakeWhile(_ => !token.IsCancellationRequested))
        {
            try
            {
                section.Prepare(loaded, token);
            }
            catch (Exception)
            {
                continue; // the section asks again, and who waits for it is told
            }
        }
    }
}
