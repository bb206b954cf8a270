namespace BenefitAnalyzer.Reporting.Disclosure;

/// <summary>One table beside all that was published before it.</summary>
internal sealed class JudgedTable
{
    private readonly HiddenCounts hidden;
    private readonly IReadOnlyList<int>[] own;
    private readonly bool[] isHidden;
    private readonly ILookup<int, int> rowsOf;
    private readonly CancellationToken token;

    /// <param name="own">The counts of each row.</param>
    /// <param name="isHidden">Rows that are not to be published; changed here.</param>
    public JudgedTable(HiddenCounts hidden, IReadOnlyList<int>[] own, bool[] isHidden, CancellationToken token)
    {
        (this.hidden, this.own, this.isHidden, this.token) = (hidden, own, isHidden, token);
        rowsOf = own.Index()
            .SelectMany(row => row.Item.Select(count => (count, row.Index)))
            .ToLookup(pair => pair.count, pair => pair.Index);
        foreach (var count in own.Where((_, row) => !isHidden[row]).SelectMany(row => row))
        {
            hidden.Publish(count);
        }
    }

    /// <summary>
    /// Hides rows until none of the hidden counts can be told too well; rows that were hidden to protect others, and can be told all the same,
    /// protect nothing and are shown.
    /// </summary>
    /// <param name="isFixed">Rows that stay hidden.</param>
    /// <param name="secret">Hidden counts of earlier tables that cannot be told so far.</param>
    public void Protect(bool[] isFixed, IEnumerable<int> secret)
    {
        int[] first =
        [
            .. secret
                .Concat(own.Where((_, row) => isFixed[row]).SelectMany(counts => counts))
                .Distinct()
                .Where(count => !hidden.IsPublished(count)),
        ];
        var safe = first.ToHashSet();
        var asked = first.ToHashSet();
        HideFor(first, safe);
        for (var next = first; next.Length > 0; )
        {
            ShowWhatProtectsNothing(isFixed, safe);
            next =
            [
                .. own.Where((_, row) => isHidden[row])
                    .SelectMany(counts => counts)
                    .Where(count => !hidden.IsPublished(count) && asked.Add(count)),
            ];
            safe.UnionWith(next);
            HideFor(next, safe);
        }
    }

    /// <summary>Hides rows until some counts are safe; those that could be told without any row of this table are not this table's to protect.</summary>
    /// <param name="safe">Loses what is not safe.</param>
    private void HideFor(IEnumerable<int> counts, HashSet<int> safe)
    {
        var more = new List<int>();
        foreach (var count in Narrow(counts).Where(hidden.IsNarrow)) // what was hidden for one may have helped the next
        {
            var others = hidden.ToHideFor(count, MayBeHidden) ?? [];
            foreach (var row in others.SelectMany(own => rowsOf[own]).Where(row => !isHidden[row]).Distinct().Order())
            {
                Turn(row, hide: true);
                more.Add(row);
            }

            if (hidden.IsNarrow(count))
            {
                safe.Remove(count);
            }
        }

        foreach (var row in Enumerable.Reverse(more))
        {
            ShowIfSafe(row, safe);
        }
    }

    private void ShowWhatProtectsNothing(bool[] isFixed, HashSet<int> safe)
    {
        int[] free =
        [
            .. own.Index().Where(row => isHidden[row.Index] && !isFixed[row.Index] && row.Item.Count > 0).Select(row => row.Index),
        ];
        var narrow = Narrow(free.SelectMany(row => own[row]).Distinct()).ToHashSet();
        foreach (var row in free.Where(row => own[row].Any(narrow.Contains) || own[row].All(hidden.IsPublished)))
        {
            ShowIfSafe(row, safe);
        }
    }

    private void ShowIfSafe(int row, HashSet<int> safe)
    {
        token.ThrowIfCancellationRequested();
        Turn(row, hide: false);
        if (hidden.SafeBecauseOf(own[row]).Any(count => safe.Contains(count) && hidden.IsNarrow(count)))
        {
            Turn(row, hide: true);
        }
    }

    private void Turn(int row, bool hide)
    {
        isHidden[row] = hide;
        foreach (var count in own[row])
        {
            if (hide)
            {
                hidden.Hide(count);
            }
            else
            {
                hidden.Publish(count);
            }
        }
    }

    private List<int> Narrow(IEnumerable<int> asked)
    {
        return
        [
            .. asked.Where(count =>
            {
                token.ThrowIfCancellationRequested(); // of thousands each may need a program
                return hidden.IsNarrow(count);
            }),
        ];
    }

    /// <summary>Whether this table alone publishes a count.</summary>
    private bool MayBeHidden(int count) =>
        rowsOf[count].Any() && hidden.TimesPublished(count) == rowsOf[count].Count(row => !isHidden[row]);
}
