using BenefitAnalyzer.Studies.Reading.References;
using BenefitAnalyzer.Tables;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Inputs.Sheets;

/// <summary>A reference table. Known columns that its file lacks stand at the right, ready to be filled.</summary>
internal sealed class InputTableSheet(string name) : InputSheet
{
    private static readonly Dictionary<string, LocalText> Titles = new()
    {
        ["services"] = new("Public services and what is known about them", "公共服務及其資料"),
        ["offices"] = new("Offices", "辦事處"),
        ["departments"] = new("Departments", "部門"),
        ["clusters"] = new("Service clusters", "服務組"),
        ["districts"] = new("Districts", "地區"),
        ["service_types"] = new("Types of service", "服務類別"),
        ["population"] = new("People by group, whom logs cannot see", "各群組人口（日誌未能反映）"),
        ["stages"] = new("Stage of each service over time", "各項服務在不同時間的階段"),
        ["availability"] = new(
            "Which services are amenable and have an e-option, over time",
            "各項服務在不同時間是否適合電子化及設有電子服務選擇"
        ),
        ["controls"] = new("Totals known from elsewhere", "由其他途徑得知的總數"),
        ["quoted"] = new("Figures that papers have published", "文件已公布的數字"),
        ["claims"] = new("Annexes of funding papers, as printed", "撥款文件附件所載數字"),
        ["claim_basis"] = new("What claims rest on, and what was measured", "聲稱效益的依據及量度結果"),
        ["outcomes"] = new("Benefits that are not in money", "非金錢效益"),
        ["variance_rules"] = new("Share from which on a variance needs a reason", "須說明原因的差異比率"),
        ["tally_plan"] = new("Office-hours drawn for counting by hand", "抽取作人手點算的辦事處時段"),
        ["tally"] = new("People counted by hand", "人手點算的到訪人數"),
        ["levers"] = new("What is not known for sure", "未能確定的項目"),
        ["concerns"] = new("Concerns raised, with reply and figures", "所關注的事項、回覆及數字"),
        ["commitments"] = new("What was undertaken, and by when", "所作承諾及期限"),
        ["risks"] = new("What may go wrong with initiatives", "各項目的風險"),
        ["wordings"] = new("Chinese for texts of other tables", "其他表格所載文字的中文寫法"),
        ["glossary"] = new("The study's own Chinese for terms of reports", "研究自訂的報告用語"),
        ["activities"] = new("Minutes of resources that a transaction takes", "每宗交易所用資源的分鐘數"),
        ["activity_drivers"] = new("What makes transactions longer", "令交易時間加長的因素"),
        ["arrival_profile"] = new("How arrivals are said to spread over the week", "估計一星期內到達人次的分布"),
        ["bid_amounts"] = new("What each scope of a bid costs and brings", "申請各規模的成本及效益"),
        ["bids"] = new("Initiatives that ask for money", "申請撥款的項目"),
        ["cash_flows"] = new("Costs and benefits by initiative and fiscal year", "各項目按財政年度的成本及效益"),
        ["ceilings"] = new("What may be spent", "開支上限"),
        ["closed_days"] = new("Days on which offices do not open", "辦事處不開放的日子"),
        ["contract_milestones"] = new("Steps to a successor of a contract", "更換承辦商的步驟"),
        ["contracts"] = new("Contracts that will end", "將會完結的合約"),
        ["counter_pools"] = new("Queues of offices, and who serves them", "各辦事處的輪候隊伍及負責職級"),
        ["department_shares"] = new("Bounds on the shares of departments in investment", "各部門所佔投資比率的上下限"),
        ["direct_costs"] = new("Cost of each transaction beside minutes", "時間以外的每宗交易成本"),
        ["evidence"] = new("Register of documents", "文件登記冊"),
        ["grades"] = new("What a post of a grade costs and can do", "各職級職位的成本及工作量"),
        ["initiative_costs"] = new("What initiatives cost, by fiscal year", "各項目按財政年度的開支"),
        ["milestones"] = new("Planned and actual days of initiatives", "各項目的計劃及實際日期"),
        ["obligations"] = new("What citizens and businesses have to do", "市民及企業須辦理的事項"),
        ["opening_hours"] = new("When offices are open, over time", "辦事處在不同時間的開放時間"),
        ["operator_fees"] = new("What operators of channels are paid", "付予渠道營辦商的費用"),
        ["overheads"] = new("Overheads, as a share of other cost", "間接費用佔其他成本的比率"),
        ["posts"] = new("Posts deleted because of initiatives", "因項目而刪除的職位"),
        ["price_index"] = new("Price level of inputs, by fiscal year", "按財政年度的投入價格水平"),
        ["provisions"] = new("Provisions cut because of initiatives", "因項目而削減的撥款"),
        ["resource_costs"] = new("What resources cost a year", "資源的每年成本"),
        ["resources"] = new("People and machines that serve", "提供服務的人手及機器"),
        ["shared_services"] = new("Common services whose cost is borne by use", "按使用量分攤成本的共用服務"),
        ["shift_costs"] = new("What moving customers to e-channels would cost", "把顧客轉移至電子渠道的成本"),
        ["shifts"] = new("Working weeks of one post", "一個職位的每周更次"),
        ["take_up_path"] = new("Take-up expected in months to come", "預期未來各月的使用率"),
        ["lever_correlations"] = new("Which levers are high together", "項目之間的關連"),
    };

    public override string Name => name;

    public override LocalText Title => Titles.GetValueOrDefault(name, LocalText.Same(name));

    public override IReadOnlyList<ReferenceColumn> Columns { get; } =
        TablesReader.Known.FirstOrDefault(table => table.Name == name)?.Columns ?? [];

    public override IReadOnlyList<string> Keys { get; } =
        name switch
        {
            "population" => ["group", "value"],
            "stages" or "availability" => ["service", "valid_from"],
            "quoted" => ["metric", "definition", "where", "from", "until", "as_of", "document", "page"],
            "claims" => ["paper", "initiative", "section", "line", "kind", "category", "year"],
            "claim_basis" => ["initiative", "line", "year", "basis"],
            "outcomes" => ["initiative", "indicator"],
            "variance_rules" => ["valid_from"],
            "concerns" or "commitments" => ["id"],
            "risks" => ["initiative", "risk_en"],
            "tally_plan" => ["session"],
            "tally" => ["session", "office", "pool", "day", "hour", "service", "channel"],
            "glossary" => ["term"],
            "levers" => ["lever"],
            "lever_correlations" => ["lever", "with"],
            "wordings" => ["text_en"],
            "controls" => ["source", "from", "until", "office", "measure"],
            _ => ["code"],
        };

    public override Table Current(StudyInputs inputs)
    {
        var table = inputs.Tables[name];
        var hasYears = YearColumns.Stand(table, Columns);
        string[] lacking =
        [
            .. Columns
                .Select(column => column.Heading)
                .Where(heading => table.IndexOf(heading) is null && !(hasYears && heading is ("year" or "amount"))),
        ];
        return table with
        {
            Headings = [.. table.Headings, .. lacking.Select(heading => table.Headings[0] with { Text = heading })],
            Rows = [.. table.Rows.Select(row => (IReadOnlyList<TableCell>)[.. row, .. lacking.Select(_ => row[0] with { Text = "" })])],
        };
    }
}
