package dev.lodestar.review.excel;

import dev.lodestar.plan.LightStatus;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Colours cells by the shape that their text begins with. */
final class StatusColours {

    private StatusColours() {}

    static void on(XSSFSheet sheet, CellRangeAddress cells) {
        rule(sheet, cells, LightStatus.GREEN, Look.Ink.OK, Look.Ink.OK_SOFT);
        rule(sheet, cells, LightStatus.AMBER, Look.Ink.WARN, Look.Ink.WARN_SOFT);
        rule(sheet, cells, LightStatus.RED, Look.Ink.BAD, Look.Ink.BAD_SOFT);
    }

    private static void rule(XSSFSheet sheet, CellRangeAddress cells, LightStatus status, String ink, String fill) {
        var formatting = sheet.getSheetConditionalFormatting();
        String first = SheetXml.letters(cells.getFirstColumn()) + (cells.getFirstRow() + 1);
        var rule = formatting.createConditionalFormattingRule("LEFT(" + first + ",1)=\"" + Words.shape(status) + "\"");
        rule.createFontFormatting().setFontColor(Styles.color(ink));
        rule.createPatternFormatting().setFillBackgroundColor(Styles.color(fill));
        formatting.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }
}
