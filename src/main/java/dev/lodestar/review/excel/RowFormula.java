package dev.lodestar.review.excel;

import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A formula as it reads some rows further down, as filling down makes it. */
final class RowFormula {

    private RowFormula() {}

    static String moved(XSSFWorkbook workbook, Sheet sheet, Cell model, int rows) {
        XSSFEvaluationWorkbook evaluation = XSSFEvaluationWorkbook.create(workbook);
        Ptg[] parts = FormulaParser.parse(
                model.getCellFormula(),
                evaluation,
                FormulaType.CELL,
                workbook.getSheetIndex(sheet),
                model.getRowIndex());
        for (Ptg part : parts) {
            if (part instanceof RefPtgBase cell && cell.isRowRelative()) {
                cell.setRow(cell.getRow() + rows);
            }
            if (part instanceof AreaPtgBase area) {
                if (area.isFirstRowRelative()) {
                    area.setFirstRow(area.getFirstRow() + rows);
                }
                if (area.isLastRowRelative()) {
                    area.setLastRow(area.getLastRow() + rows);
                }
            }
        }
        return FormulaRenderer.toFormulaString(evaluation, parts);
    }
}
