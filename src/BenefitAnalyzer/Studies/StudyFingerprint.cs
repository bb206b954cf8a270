namespace BenefitAnalyzer.Studies;

public static class StudyFingerprint
{
    public static string Of(Study study) => study.Id;
}
