package org.belay.shared.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Title and language of a file as XMP (ISO 16684-1), where programs that read files aloud look for them. Our own, since the
 * title that OpenPDF writes there has no language, and then none counts (PDF/UA-1, 7.1).
 */
final class XmpMetadata {

    private static final String META = "adobe:ns:meta/";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** What begins and ends a packet, by which programs find it that know nothing of the file around it. */
    private static final String BEGIN = "begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"";

    private static final String END = "end=\"w\"";

    private XmpMetadata() {}

    /** @return a packet in UTF-8 */
    static byte[] of(String title, Locale language) {
        var out = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeProcessingInstruction("xpacket", BEGIN);
            xml.writeStartElement("x", "xmpmeta", META);
            xml.writeNamespace("x", META);
            xml.writeStartElement("rdf", "RDF", RDF);
            xml.writeNamespace("rdf", RDF);
            xml.writeStartElement("rdf", "Description", RDF);
            xml.writeAttribute("rdf", RDF, "about", "");
            xml.writeNamespace("dc", DUBLIN_CORE);
            list(xml, "title", "Alt", "x-default", title);
            list(xml, "language", "Bag", null, language.toLanguageTag());
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeProcessingInstruction("xpacket", END);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Nothing outside is written to", e);
        }
        return out.toByteArray();
    }

    private static void list(XMLStreamWriter xml, String property, String kind, @Nullable String language, String value)
            throws XMLStreamException {
        xml.writeStartElement("dc", property, DUBLIN_CORE);
        xml.writeStartElement("rdf", kind, RDF);
        xml.writeStartElement("rdf", "li", RDF);
        if (language != null) {
            xml.writeAttribute("xml", XML, "lang", language);
        }
        xml.writeCharacters(value);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }
}
