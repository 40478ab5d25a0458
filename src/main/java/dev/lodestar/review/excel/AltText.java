package dev.lodestar.review.excel;

import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;

/** What a table or chart on a slide says, for who cannot see it. */
final class AltText {

    private AltText() {}

    static void set(XSLFGraphicFrame frame, String said) {
        XmlObject xml = frame.getXmlObject();
        if (xml instanceof CTGraphicalObjectFrame graphic) {
            graphic.getNvGraphicFramePr().getCNvPr().setDescr(said);
        }
    }
}
