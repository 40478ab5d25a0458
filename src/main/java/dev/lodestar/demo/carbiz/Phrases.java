package dev.lodestar.demo.carbiz;

import java.util.List;

/**
 * The words that fill the source system's text columns.
 *
 * @param cities cities, the largest first
 * @param trims trim levels
 * @param topics what customers were asked about
 * @param wishes what they wished for
 * @param praise remarks of content customers
 * @param complaints remarks of the others
 * @param works what is done in a workshop
 * @param parts what breaks under warranty
 * @param store a store's name, with its city and number
 * @param station a swap station's name, with its city and number
 * @param launch a launch event's title, with its number
 * @param model a model launch's title, with its number
 */
record Phrases(
        List<String> cities,
        List<String> trims,
        List<String> topics,
        List<String> wishes,
        List<String> praise,
        List<String> complaints,
        List<String> works,
        List<String> parts,
        String store,
        String station,
        String launch,
        String model) {

    static Phrases chinese() {
        return new Phrases(
                List.of("北京", "上海", "广州", "深圳", "杭州", "成都", "重庆", "武汉", "西安", "南京", "苏州", "合肥", "长沙", "佛山", "宿迁"),
                List.of("UT 标准版", "UT 换电版", "UT Super", "UT 长续航版"),
                List.of("续航", "价格", "换电", "智驾", "内饰", "售后"),
                List.of("五分钟内完成换电", "电池租用月付更低", "后排空间再大一点", "县城也有服务网点", "冬季续航不打折", "保养价格透明"),
                List.of("换电很快，不用下车", "服务人员很耐心", "站点离家近", "比充电省时间"),
                List.of("附近没有换电站", "排队太久", "电池缺货", "导航找不到站点"),
                List.of("首次保养", "常规保养", "轮胎更换", "钣金喷漆", "空调检修", "上门保养"),
                List.of("车机屏幕", "电池包", "空调压缩机", "换电锁止机构", "车门密封条"),
                "%s京东汽车%d店",
                "%s巧克力换电站%03d",
                "线上新车发布会第%d场",
                "共创车型第%d款上市");
    }

    static Phrases german() {
        return new Phrases(
                List.of("Köln", "Düsseldorf", "Bonn", "Koblenz", "Mainz", "Mannheim", "Karlsruhe", "Essen"),
                List.of("City", "Komfort", "Reise"),
                List.of("Reichweite", "Preis", "Laden", "Assistenz", "Service"),
                List.of("Mehr Reichweite im Winter", "Werkstatt in der Nähe", "Günstigere Rate", "Größerer Kofferraum"),
                List.of("Sehr freundlich beraten", "Alles hat sofort geklappt", "Gute Lage"),
                List.of("Zu lange gewartet", "Station war belegt", "Termin wurde verschoben"),
                List.of("Inspektion", "Reifenwechsel", "Bremsen", "Klimaanlage", "Lack"),
                List.of("Display", "Batterie", "Klimakompressor", "Türdichtung"),
                "Rhein-Mobil %s %d",
                "Ladepark %s %02d",
                "Online-Premiere %d",
                "Neues Modell %d");
    }
}
