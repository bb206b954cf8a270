namespace BenefitAnalyzer.Reporting.Disclosure;

/// <summary>One table beside all that was published before it.</summary>
/// <param name="own">The counts of each row.</param>
/// <param name="isHidden">Rows that are not to be published; changed here.</param>
internal sealed class JudgedTable(PublishedCounts published, PlacedCount[][] own, bool[] isHidden, CancellationToken token)
{
    /// <summary>Hides rows until none of the hidden counts can be told too well, those of earlier tables included.</summary>
    /// <param name="secret">Counts of this table that are hidden for their own sake.</param>
    public void Protect(IEnumerable<PlacedCount> secret)
    {
        var asked = secret.Select(count => count.Key).Concat(published.Protected).ToHashSet(StringComparer.Ordinal);
        if (Narrow(isHidden, asked).Count == 0)
        {
            return;
        }

        // What would be narrow without any row of this table is not this table's to protect.
        asked.ExceptWith(Narrow([.. isHidden.Select(_ => true)], asked).Select(narrow => narrow.Key));
        var more = new List<int>();
        while (
            Narrow(isHidden, asked) is { Count: > 0 } narrow
            && narrow.Select(Nearest).OfType<int>().Distinct().ToList() is { Count: > 0 } rows
        )
        {
            rows.ForEach(row => isHidden[row] = true);
            more.AddRange(rows);
        }

        foreach (var row in Enumerable.Reverse(more))
        {
            ShowIfSafe(row, asked);
        }
    }

    /// <summary>Shows rows that were hidden to protect others and can be told all the same.</summary>
    /// <param name="isFixed">Rows that stay hidden.</param>
    public void ShowWhatProtectsNothing(bool[] isFixed)
    {
        int[] free =
        [
            .. own.Index().Where(row => isHidden[row.Index] && !isFixed[row.Index] && row.Item.Length > 0).Select(row => row.Index),
        ];
        var narrow = Narrow(isHidden, free.SelectMany(row => own[row]).Select(count => count.Key).ToHashSet(StringComparer.Ordinal))
            .Select(count => count.Key)
            .ToHashSet(StringComparer.Ordinal);
        var asked = own.Where((_, at) => isFixed[at]).SelectMany(row => row).Select(count => count.Key).Concat(published.Protected);
        var safe = asked.ToHashSet(StringComparer.Ordinal);
        safe.ExceptWith(Narrow(isHidden, safe).Select(count => count.Key));
        foreach (var row in free.Where(row => own[row].Any(count => narrow.Contains(count.Key))))
        {
            ShowIfSafe(row, safe);
        }
    }

    private void ShowIfSafe(int row, HashSet<string> asked)
    {
        isHidden[row] = false;
        isHidden[row] = Narrow(isHidden, asked).Count > 0;
    }

    private IReadOnlyList<NarrowCount> Narrow(bool[] hidden, IReadOnlySet<string> asked)
    {
        token.ThrowIfCancellationRequested();
        return published.Narrow(own, hidden, asked);
    }

    private int? Nearest(NarrowCount narrow) =>
        narrow
            .Beside.Select(key => Array.FindIndex(own, row => row.Any(count => count.Key == key)))
            .FirstOrDefault(row => row >= 0 && !isHidden[row], -1)
            is var row
                and >= 0
            ? row
            : null;
}

/// <summary>A hidden count that can be told too well.</summary>
/// <param name="Key">See <see cref="PlacedCount.Key"/>.</param>
/// <param name="Beside">Published counts whose hiding may make it safe, nearest first.</param>
internal sealed record NarrowCount(string Key, IReadOnlyList<string> Beside);
