namespace BenefitAnalyzer.Tests.WhatIf.Contracts;

/// <summary>An invented portal contract with an option of two years, and two ways to a successor. No logs.</summary>
internal static class ContractExample
{
    /// <param name="more">Further rows of <c>contracts</c>.</param>
    /// <param name="steps">Further rows of <c>contract_milestones</c>.</param>
    public static TemporaryFolder Write(string more = "", string steps = "")
    {
        var folder = new TemporaryFolder();
        folder.With(
            "study.yaml",
            """
            study: portal
            title: { en: Portal, zh-Hant: 入門網站 }
            time_zone: Asia/Hong_Kong
            channels:
              web: { class: electronic }
            tables:
              contracts: tables/contracts.csv
              contract_milestones: tables/milestones.csv
            sources:
              - name: log
                files: logs/*.csv
                personal: no
                columns: { transaction_id: id, started_at: { column: started, format: yyyy-MM-dd }, service: service, channel: channel }
            """
        );
        folder.With(
            "tables/contracts.csv",
            "contract,ends,extension_months,part_share,notice_by,exit_duty_months,monthly_fee,extension_fee,interruption_per_month\n"
                + "portal,2007-12-31,24,40%,2007-06-30,1,2000000,2150000,9000000\n"
                + more
        );
        folder.With(
            "tables/milestones.csv",
            "contract,path,milestone,starts,low_days,likely_days,high_days,shape\n"
                + "portal,retender,tender documents,2007-03-01,60,90,150,pert\n"
                + "portal,retender,tender and award,,45,75,120,triangular\n"
                + "portal,retender,build and migrate,,60,120,240,pert\n"
                + "portal,clusters,tenders by cluster,2007-03-01,120,180,300,pert\n"
                + "portal,clusters,move cluster by cluster,,90,150,300,triangular\n"
                + steps
        );
        return folder;
    }
}
