package dev.lodestar.review.print;

import java.util.List;

/** Names for the board's pack, in three languages. */
public final class BoardWords {

    private BoardWords() {}

    public static List<String> of(String language) {
        return switch (language) {
            case "zh" -> CHINESE;
            case "de" -> GERMAN;
            default -> ENGLISH;
        };
    }

    private static final List<String> ENGLISH = List.of(
            "100,000 cars sold through the platform in 2026",
            "Repurchase rises by 20 percent",
            "100,000 demand records collected",
            "Ten online launches held",
            "Test drives that become orders",
            "Build custom models with carmakers",
            "Close the loop of swapping and maintenance",
            "Move service to partner stores first",
            "Turn members into owners",
            "Give every store one view of the buyer",
            "Test-drive bookings",
            "Online test-drive conversion",
            "Swap stations open",
            "Swap satisfaction (score 4 or better)",
            "Open liability claims",
            "Service lead time in partner stores",
            "JD Auto",
            "National Good Car 2026",
            "JD Auto",
            "Become the first gateway to buying and using a new-energy car",
            "cars",
            "Bookings fell after the campaign ended; visits held. The landing page is being rebuilt and stores call back within two hours.",
            "Service moves to existing partner stores until the stations are open; satisfaction is to rise by five points by the end of the year.",
            "October review");

    private static final List<String> CHINESE = List.of(
            "2026 年通过平台售出 10 万辆车",
            "复购率提升 20%",
            "收集 10 万条用户需求",
            "举办 10 场线上发布会",
            "试驾转化为订单",
            "与车企共同打造定制车型",
            "打通换电与维保闭环",
            "服务优先转移到现有合作门店",
            "让会员成为车主",
            "让每家门店看到同一位用户的完整画像",
            "试驾预约量",
            "线上试驾转化率",
            "已开放换电站数量",
            "换电满意度（4 分及以上）",
            "未结责任索赔",
            "合作门店服务时长",
            "京东汽车",
            "国民好车 2026",
            "京东汽车",
            "成为用户购买和使用新能源车的第一入口",
            "辆",
            "活动结束后预约量下降，访问量保持平稳。落地页正在重做，门店将在两小时内回访，预计下周恢复。",
            "在换电站开放之前，服务先转移到现有合作门店；满意度到年底提升五个百分点。",
            "十月复盘");

    private static final List<String> GERMAN = List.of(
            "100.000 Fahrzeuge im Jahr 2026 über die Plattform verkauft",
            "Wiederkaufsrate um 20 Prozent gesteigert",
            "100.000 Kundenbedürfnisse erfasst",
            "Zehn Online-Produkteinführungen durchgeführt",
            "Probefahrten, die zu Bestellungen werden",
            "Gemeinsame Modellentwicklung mit Fahrzeugherstellern",
            "Batterietausch und Instandhaltung zu einem Kreislauf schließen",
            "Wartungsdienstleistungen zuerst in Partnerwerkstätten verlagern",
            "Mitglieder zu Fahrzeughaltern machen",
            "Kundenzufriedenheitsverbesserungsmaßnahmenkatalog",
            "Probefahrtbuchungen",
            "Konversionsrate der Online-Probefahrten",
            "Geöffnete Batterietauschstationen",
            "Zufriedenheit mit dem Batterietausch (Note 4 oder besser)",
            "Offene Gewährleistungsansprüche",
            "Durchlaufzeit der Wartung in Partnerbetrieben",
            "Rhein Mobil GmbH",
            "Volksauto 2026",
            "Vertriebsgesellschaft Süd",
            "Der erste Zugang zum Kauf und zur Nutzung eines Elektrofahrzeugs werden",
            "Fahrzeuge",
            "Nach dem Ende der Kampagne gingen die Buchungen zurück, die Besuche hielten sich. Die Landingpage wird überarbeitet, die Filialen rufen binnen zwei Stunden zurück.",
            "Bis die Stationen geöffnet sind, übernehmen bestehende Partnerbetriebe die Wartung; die Zufriedenheit soll bis zum Jahresende um fünf Punkte steigen.",
            "Review Oktober");
}
