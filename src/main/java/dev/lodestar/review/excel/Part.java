package dev.lodestar.review.excel;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One XML part of a workbook, read from beginning to end. Nothing outside of it is ever opened. */
final class Part implements AutoCloseable {

    /** More than a cell may hold. */
    static final int LONGEST_TEXT = 40_000;

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream bytes;
    private final XMLStreamReader xml;

    private Part(InputStream bytes) throws XMLStreamException {
        this.bytes = bytes;
        this.xml = FACTORY.createXMLStreamReader(bytes);
    }

    /** The part; null when the file has none of that name. */
    static @Nullable Part open(WorkbookFile file, String name) throws IOException, XMLStreamException {
        InputStream bytes = file.open(name);
        return bytes == null ? null : new Part(bytes);
    }

    /** Goes on to the next beginning or end of an element; false at the end of the part. */
    boolean next() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw Refusals.doctype();
            }
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    boolean begins(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    boolean begins() {
        return xml.isStartElement();
    }

    String name() {
        return xml.getLocalName();
    }

    @Nullable
    String attribute(String name) {
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            if (xml.getAttributeLocalName(index).equals(name)) {
                return xml.getAttributeValue(index);
            }
        }
        return null;
    }

    /** An attribute of relationships, which others may be called like. */
    @Nullable
    String relation() {
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            String space = xml.getAttributeNamespace(index);
            if (xml.getAttributeLocalName(index).equals("id") && space != null && space.contains("relationships")) {
                return xml.getAttributeValue(index);
            }
        }
        return null;
    }

    /** The text up to the end of the element that has just begun, cut where no cell goes on. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text.length() < LONGEST_TEXT) {
                        text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw Refusals.doctype();
                default -> {
                    // comments and instructions say nothing
                }
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws XMLStreamException, IOException {
        xml.close();
        bytes.close();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw Refusals.doctype();
        });
        return factory;
    }
}
