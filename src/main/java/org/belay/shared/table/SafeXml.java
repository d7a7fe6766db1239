package org.belay.shared.table;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/** Parses the parts of a workbook: no document type, so no entities at all; no deep nesting; UTF-8 only. */
final class SafeXml {

    private static final int DEPTH = 100;

    private SafeXml() {}

    /** Ends the parsing because enough was seen. */
    static final class Enough extends SAXException {
        Enough() {
            super("enough");
        }
    }

    /** Carries a refusal through the parser. */
    static final class Refused extends SAXException {
        private final TableException refusal;

        Refused(TableException refusal) {
            super(refusal);
            this.refusal = refusal;
        }
    }

    /** Collects text where a subclass asks for it and guards against what a workbook never holds. */
    abstract static class Handler extends DefaultHandler2 {

        private final int textLimit;
        private final StringBuilder text = new StringBuilder();
        private boolean collecting;
        private int depth;

        Handler(int textLimit) {
            this.textLimit = textLimit;
        }

        abstract void start(String name, Attributes attributes) throws SAXException;

        void end(String name) throws SAXException {}

        final void collect(boolean on) {
            collecting = on;
        }

        /** The text since the last call; one character longer than the limit when it was cut. */
        final String takeText() {
            var taken = text.toString();
            text.setLength(0);
            return taken;
        }

        @Override
        public final void startElement(String uri, String localName, String qName, Attributes attributes)
                throws SAXException {
            if (++depth > DEPTH) {
                throw new SAXException("nested too deeply");
            }
            start(localName, attributes);
        }

        @Override
        public final void endElement(String uri, String localName, String qName) throws SAXException {
            depth--;
            end(localName);
        }

        @Override
        public final void characters(char[] ch, int start, int length) {
            if (collecting) {
                text.append(ch, start, Math.min(length, textLimit + 1 - text.length()));
            }
        }

        @Override
        public final void startDTD(String name, @Nullable String publicId, @Nullable String systemId)
                throws SAXException {
            throw new Refused(TableProblem.of(TableProblem.Kind.UNSAFE_XML).exception());
        }

        @Override
        public final InputSource resolveEntity(
                @Nullable String name, @Nullable String publicId, @Nullable String baseUri, @Nullable String systemId)
                throws SAXException {
            throw new Refused(TableProblem.of(TableProblem.Kind.UNSAFE_XML).exception());
        }
    }

    static void parse(InputStream in, Handler handler) throws TableException {
        try (in) {
            var factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var reader = factory.newSAXParser().getXMLReader();
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
            reader.setContentHandler(handler);
            reader.setEntityResolver(handler);
            reader.setErrorHandler(handler);
            var source = new InputSource(new TagGuard(in));
            source.setEncoding("UTF-8");
            reader.parse(source);
        } catch (Enough e) {
            // as wanted
        } catch (Refused e) {
            throw e.refusal;
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new TableException(TableProblem.of(TableProblem.Kind.DAMAGED), e);
        }
    }
}
