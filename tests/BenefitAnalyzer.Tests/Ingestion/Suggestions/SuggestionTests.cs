using System.Text;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion.Suggestions;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Ingestion.Suggestions;

/// <summary>A folder for the file that a test has drafted.</summary>
public abstract class SuggestionTests : IDisposable
{
    private protected TemporaryFolder Folder { get; } = new();

    private protected List<Diagnostic> Found { get; } = [];

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected SourceDraft Of(string file, string text, Study? study = null) => Of(file, Encoding.UTF8.GetBytes(text), study);

    private protected SourceDraft Of(string file, byte[] content, Study? study = null)
    {
        Folder.With(file, content);
        var draft = SourceSuggestion.Of(Path.Combine(Folder.Path, file), study, Found.Add, CancellationToken.None);
        Assert.IsNotNull(draft, string.Join('\n', Found));
        return draft;
    }

    private protected static FieldDraft Column(SourceDraft draft, string field) =>
        draft.Columns.FirstOrDefault(column => column.Field == field)
        ?? throw new AssertFailedException($"no column for {field}:\n{SourceDraftYaml.Of(draft)}");
}
