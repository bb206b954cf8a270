using System.Collections.Concurrent;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Charts;

/// <summary>Pictures of charts, each drawn once: on a thread of their own while later sections are still computed, or when they are asked for.</summary>
public sealed class ChartPictures : IDisposable
{
    private readonly ConcurrentDictionary<(ChartBlock Chart, Language Language), ChartPicture> known = new(new SameBlock());
    private readonly BlockingCollection<ChartPicture> waiting = [];
    private readonly CancellationTokenSource stop = new();
    private readonly Task drawing;

    public ChartPictures() =>
        drawing = Task.Factory.StartNew(Draw, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Lets the charts of a section be drawn from now on.</summary>
    public void Begin(ReportSection section)
    {
        foreach (var chart in section.Blocks.OfType<ChartBlock>())
        {
            waiting.Add(Of(chart, Language.English));
            waiting.Add(Of(chart, Language.TraditionalChinese));
        }
    }

    /// <summary>The picture of a chart, which draws what of it is not drawn yet when it is asked for.</summary>
    public ChartPicture Of(ChartBlock chart, Language language) =>
        known.GetOrAdd((chart, language), own => new ChartPicture(own.Chart, own.Language));

    /// <summary>Nothing more is drawn of what nobody asked for.</summary>
    public void Dispose()
    {
        stop.Cancel();
        waiting.CompleteAdding();
        drawing.GetAwaiter().GetResult();
        waiting.Dispose();
        stop.Dispose();
    }

    private void Draw()
    {
        foreach (var picture in waiting.GetConsumingEnumerable().TakeWhile(_ => !stop.IsCancellationRequested))
        {
            picture.Draw();
        }
    }

    /// <summary>Charts hold all their numbers, so that comparing them by value would take longer than drawing them.</summary>
    private sealed class SameBlock : IEqualityComparer<(ChartBlock Chart, Language Language)>
    {
        public bool Equals((ChartBlock Chart, Language Language) x, (ChartBlock Chart, Language Language) y) =>
            ReferenceEquals(x.Chart, y.Chart) && x.Language == y.Language;

        public int GetHashCode((ChartBlock Chart, Language Language) own) =>
            HashCode.Combine(ReferenceEqualityComparer.Instance.GetHashCode(own.Chart), own.Language);
    }
}
