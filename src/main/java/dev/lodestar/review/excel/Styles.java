package dev.lodestar.review.excel;

import dev.lodestar.plan.LightStatus;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The numbers of the workbook's cell styles; each is made when it is first asked for. */
final class Styles {

    private static final int MOST = 3000;

    private final XSSFWorkbook workbook;
    private final String family;
    private final Map<Key, Integer> known = new HashMap<>();
    private final Map<Look, XSSFFont> fonts = new EnumMap<>(Look.class);
    private final Map<Look, Integer> plain = new EnumMap<>(Look.class);
    private final Map<Look, Integer> quoted = new EnumMap<>(Look.class);

    Styles(XSSFWorkbook workbook, boolean chinese) {
        this.workbook = workbook;
        this.family = chinese ? "Microsoft YaHei" : "Arial";
        XSSFFont normal = workbook.getFontAt(0);
        normal.setFontName(family);
        normal.setFontHeightInPoints((short) 10);
        for (Look look : Look.values()) {
            plain.put(look, style(look, "General", false));
            quoted.put(look, style(look, "General", true));
        }
    }

    /** For a text; one that starts like a formula stays a text when it is edited. */
    int text(Look look, String text) {
        return (isLikeFormula(text) ? quoted : plain).getOrDefault(look, 0);
    }

    int of(Look look) {
        return plain.getOrDefault(look, 0);
    }

    int of(Look look, String format) {
        Integer style = known.get(new Key(look, format, false));
        return style == null ? style(look, format, false) : style;
    }

    static Look look(LightStatus status) {
        return switch (status) {
            case GREEN -> Look.OK;
            case AMBER -> Look.WARN;
            case RED -> Look.BAD;
            default -> Look.SILENT;
        };
    }

    static XSSFColor color(String hex) {
        return new XSSFColor(HexFormat.of().parseHex(hex), null);
    }

    static boolean isLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\uff1d\uff0b\uff0d\uff20".indexOf(text.charAt(0)) >= 0;
    }

    private int style(Look look, String format, boolean quote) {
        if (known.size() > MOST) {
            return of(look);
        }
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(fonts.computeIfAbsent(look, this::font));
        style.setAlignment(look.side);
        style.setIndention((short) (look.side == HorizontalAlignment.RIGHT && look.line != Look.Line.NONE ? 1 : 0));
        style.setVerticalAlignment(look.line == Look.Line.NONE ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
        style.setWrapText(look.wrap);
        style.setLocked(!look.editable());
        style.setQuotePrefixed(quote);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        if (look.fill != null) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(color(look.fill));
        }
        line(style, look.line);
        int number = style.getIndex();
        known.put(new Key(look, format, quote), number);
        return number;
    }

    private XSSFFont font(Look look) {
        XSSFFont font = workbook.createFont();
        font.setFontName(family);
        font.setFontHeightInPoints((short) look.size);
        font.setBold(look.bold);
        font.setColor(color(look.ink));
        return font;
    }

    private static void line(XSSFCellStyle style, Look.Line line) {
        if (line == Look.Line.NONE) {
            return;
        }
        XSSFColor color = color(line == Look.Line.STRONG ? Look.Ink.EDGE : Look.Ink.LINE);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(color);
        if (line == Look.Line.BOX) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            style.setTopBorderColor(color);
            style.setLeftBorderColor(color);
            style.setRightBorderColor(color);
        }
    }

    private record Key(Look look, String format, boolean quote) {}
}
