namespace BenefitAnalyzer.Reporting.Workbooks.Formulas;

/// <summary>Takes out formulas that would wait for each other: a figure may be shown by a rule of its row and be an input of what the rule names.</summary>
internal static class FormulaCycles
{
    public static void Remove(Dictionary<CellPlace, Expression> formulas)
    {
        var waiting = new Dictionary<CellPlace, int>();
        var users = new Dictionary<CellPlace, List<CellPlace>>();
        foreach (var (place, formula) in formulas)
        {
            CellPlace[] needed = [.. formula.Operands.Select(operand => operand.Place).Where(formulas.ContainsKey)];
            waiting[place] = needed.Length;
            foreach (var need in needed)
            {
                if (!users.TryGetValue(need, out var known))
                {
                    users[need] = known = [];
                }

                known.Add(place);
            }
        }

        var ready = new Queue<CellPlace>(waiting.Where(pair => pair.Value == 0).Select(pair => pair.Key));
        while (ready.TryDequeue(out var place))
        {
            waiting.Remove(place);
            foreach (var user in users.GetValueOrDefault(place, []))
            {
                waiting[user]--;
                if (waiting[user] == 0)
                {
                    ready.Enqueue(user);
                }
            }
        }

        foreach (var place in waiting.Keys)
        {
            formulas.Remove(place);
        }
    }
}
