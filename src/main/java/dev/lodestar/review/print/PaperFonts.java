package dev.lodestar.review.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;

/**
 * The two weights that are embedded, as far as their glyphs are used. The build puts Noto Sans SC on the class path; where
 * it is not, as in a checkout that was only compiled, the reader's own fonts stand in.
 */
final class PaperFonts {

    private static final String MISSING = "\u25a1";

    private final BaseFont regular;
    private final BaseFont bold;

    private PaperFonts(BaseFont regular, BaseFont bold) {
        this.regular = regular;
        this.bold = bold;
    }

    /** The fonts; read once, because they are large. */
    static PaperFonts get() {
        return Loaded.FONTS;
    }

    BaseFont of(Face face) {
        return face.bold() ? bold : regular;
    }

    float width(Face face, String text) {
        return of(face).getWidthPoint(text, face.size());
    }

    /** The text without what the fonts cannot draw, so that nothing disappears silently. */
    String drawable(String text) {
        if (text.codePoints().allMatch(this::isDrawable)) {
            return text;
        }
        var shown = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (isDrawable(point)) {
                shown.appendCodePoint(point);
            } else if (!Character.isISOControl(point) && Character.getType(point) != Character.FORMAT) {
                shown.append(MISSING);
            }
        });
        return shown.toString();
    }

    private boolean isDrawable(int point) {
        return point == '\n' || regular.charExists(point);
    }

    private static final class Loaded {
        static final PaperFonts FONTS = load();
    }

    private static PaperFonts load() {
        BaseFont regular = embedded("400Regular/NotoSansSC_400Regular.ttf", 0.1);
        BaseFont bold = embedded("700Bold/NotoSansSC_700Bold.ttf", 0.3);
        if (regular != null && bold != null) {
            return new PaperFonts(regular, bold);
        }
        BaseFont stand = readersOwn();
        return new PaperFonts(stand, stand);
    }

    private static @Nullable BaseFont embedded(String file, double draw) {
        try (InputStream in = PaperFonts.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                return null;
            }
            BaseFont font =
                    BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
            font.setSecureRandom(new Fixed(draw));
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BaseFont readersOwn() {
        try {
            return BaseFont.createFont("STSong-Light", "UniGB-UCS2-H", BaseFont.NOT_EMBEDDED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names the subset of a font; the same name each time, so that the same pack gives the same bytes. */
    private static final class Fixed extends SecureRandom {

        private static final long serialVersionUID = 1L;
        private final double draw;

        private Fixed(double draw) {
            this.draw = draw;
        }

        @Override
        public double nextDouble() {
            return draw;
        }
    }
}
