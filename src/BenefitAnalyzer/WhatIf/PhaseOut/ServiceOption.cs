namespace BenefitAnalyzer.WhatIf.PhaseOut;

/// <summary>A way to serve a service less at the counters it shares, at today's demand.</summary>
/// <param name="Kind"><c>stop</c>, <c>hours</c>, <c>days</c> or <c>appointment</c>.</param>
/// <param name="Posts">Whole posts that go; below 0 where more are needed. Null where they cannot be staffed.</param>
/// <param name="AnnualSaving">Null where the cost of a grade is not known.</param>
/// <param name="HoursWithoutPledge">Open hours a week in which a pool would miss its pledge.</param>
public sealed record ServiceOption(string Kind, long? Posts, decimal? AnnualSaving, int HoursWithoutPledge)
{
    public const string Stop = "stop";
    public const string FewerHours = "hours";
    public const string FewerDays = "days";
    public const string Appointment = "appointment";
}
