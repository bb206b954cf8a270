using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.WhatIf.Levers;

namespace BenefitAnalyzer.WhatIf.Uncertainty;

/// <summary>The file <c>levers.lock</c> of a study: read, and written again where levers are new.</summary>
internal static class StudyLeverLock
{
    /// <returns>Null where the file is damaged, which is reported. Where it cannot be written, that is reported and the draws are the same all the same.</returns>
    public static LeverLock? Of(Study study, LeverSet levers, Action<Diagnostic> report)
    {
        var path = Path.Combine(study.Folder, LeverLock.FileName);
        if ((File.Exists(path) ? LeverLock.Read(File.ReadAllLines(path), LeverLock.FileName, report) : LeverLock.Empty) is not { } known)
        {
            return null;
        }

        var locked = known.With(levers.Levers.Select(lever => lever.Id));
        if (locked.Ids.Count == known.Ids.Count)
        {
            return locked;
        }

        try
        {
            File.WriteAllText(path, string.Concat(locked.Lines().Select(line => line + "\n")));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            report(
                Diagnostic.Warning(
                    DiagnosticCodes.LeverLockNotWritten,
                    LeverLock.FileName,
                    null,
                    $"it cannot be written ({error.Message}): new levers may get other random numbers next time"
                )
            );
        }

        return locked;
    }
}
