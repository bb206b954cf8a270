namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Answers by what was asked: each is worked out by whoever asks first, and others who ask meanwhile wait for it.</summary>
/// <remarks>
/// May be asked on several threads at once. Whoever works an answer out may ask for others, as long as none rests on itself. Where that
/// fails it is not remembered, and the next who asks tries again.
/// </remarks>
/// <param name="sizeOf">What an answer counts towards <paramref name="mostKept"/>.</param>
/// <param name="mostKept">Where all answers together count more, the oldest are forgotten.</param>
internal sealed class Answers<TQuestion, TAnswer>(Func<TAnswer, int> sizeOf, int mostKept)
    where TQuestion : notnull
{
    private readonly OrderedDictionary<TQuestion, Lazy<TAnswer>> known = [];

    public TAnswer Of(TQuestion question, Func<TAnswer> work)
    {
        Lazy<TAnswer>? answer;
        lock (known)
        {
            if (!known.TryGetValue(question, out answer))
            {
                known.Add(question, answer = new Lazy<TAnswer>(() => Counted(work())));
            }
        }

        try
        {
            return answer.Value;
        }
        catch
        {
            Forget(question, answer);
            throw;
        }
    }

    private TAnswer Counted(TAnswer answer)
    {
        lock (known)
        {
            var kept = (long)sizeOf(answer) + known.Values.Where(own => own.IsValueCreated).Sum(own => (long)sizeOf(own.Value));
            while (kept > mostKept && known.Values.FirstOrDefault() is { IsValueCreated: true } oldest)
            {
                kept -= sizeOf(oldest.Value);
                known.RemoveAt(0);
            }
        }

        return answer;
    }

    private void Forget(TQuestion question, Lazy<TAnswer> failed)
    {
        lock (known)
        {
            if (known.TryGetValue(question, out var own) && own == failed)
            {
                known.Remove(question);
            }
        }
    }
}
