package org.belay.shared.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** An .xlsx workbook, read part by part; nothing but the shared texts and formats is held in memory. */
final class WorkbookSource implements TableSource {

    /** What all sheets of a workbook share. */
    record Shared(SharedTexts texts, CellFormats formats, boolean from1904) {}

    private final OPCPackage pack;
    private final Parts parts;
    private final TableLimits limits;
    private final Map<String, String> relationBySheet;
    private final Shared shared;

    private WorkbookSource(OPCPackage pack, TableLimits limits) throws TableException {
        this.pack = pack;
        this.limits = limits;
        try {
            parts = new Parts(pack);
            var contents = new Contents(limits);
            SafeXml.parse(parts.getWorkbookData(), contents);
            relationBySheet = contents.relationBySheet;
            if (relationBySheet.isEmpty()) {
                throw TableProblem.of(TableProblem.Kind.NO_VISIBLE_SHEET).exception();
            }
            shared = new Shared(texts(), formats(), contents.from1904);
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            // POI answers a broken package with many kinds of runtime exceptions.
            throw new TableException(TableProblem.of(TableProblem.Kind.DAMAGED), e);
        }
    }

    static WorkbookSource open(Path file, TableLimits limits) throws TableException {
        ZipCheck.workbook(file, limits);
        OPCPackage pack;
        try {
            pack = OPCPackage.open(file.toFile(), PackageAccess.READ);
        } catch (InvalidFormatException | RuntimeException e) {
            throw new TableException(TableProblem.of(TableProblem.Kind.DAMAGED), e);
        }
        try {
            return new WorkbookSource(pack, limits);
        } catch (TableException e) {
            pack.revert();
            throw e;
        }
    }

    private SharedTexts texts() throws IOException, OpenXML4JException, TableException {
        var in = parts.getSharedStringsData();
        if (in == null) {
            return SharedTexts.NONE;
        }
        var reader = new SharedTexts.Reader(limits);
        SafeXml.parse(in, reader);
        return reader.texts();
    }

    private CellFormats formats() throws IOException, OpenXML4JException, TableException {
        var in = parts.getStylesData();
        if (in == null) {
            return CellFormats.NONE;
        }
        var reader = new CellFormats.Reader();
        SafeXml.parse(in, reader);
        return reader.formats();
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(relationBySheet.keySet());
    }

    @Override
    public void scan(String sheet, RowSink sink) throws TableException {
        var relation = relationBySheet.get(sheet);
        if (relation == null) {
            throw new IllegalArgumentException("no visible sheet " + sheet);
        }
        CountedStream in;
        try {
            var part = parts.part(relation);
            in = new CountedStream(part.getInputStream(), part.getSize());
        } catch (IOException | OpenXML4JException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw new TableException(TableProblem.of(TableProblem.Kind.DAMAGED), e);
        }
        SafeXml.parse(in, new SheetReader(sheet, shared, limits, sink, in::share));
    }

    @Override
    public void close() {
        pack.revert();
    }

    private static final class Parts extends XSSFReader {

        Parts(OPCPackage pack) throws IOException, OpenXML4JException {
            super(pack);
        }

        PackagePart part(String relation) throws InvalidFormatException {
            var found = workbookPart.getRelationship(relation);
            if (found == null) {
                throw new InvalidFormatException("no part for " + relation);
            }
            return workbookPart.getRelatedPart(found);
        }
    }

    private static final class Contents extends SafeXml.Handler {

        private final int sheetLimit;
        private final Map<String, String> relationBySheet = new LinkedHashMap<>();
        private boolean from1904;

        Contents(TableLimits limits) {
            super(0);
            sheetLimit = limits.sheets();
        }

        @Override
        void start(String name, Attributes attributes) throws SAXException {
            if (name.equals("workbookPr")) {
                from1904 = SheetReader.isTrue(attributes.getValue("date1904"));
            } else if (name.equals("sheet")) {
                var state = attributes.getValue("state");
                var sheet = attributes.getValue("name");
                if ((state == null || state.equals("visible")) && sheet != null) {
                    relationBySheet.put(sheet, relation(attributes));
                }
                if (relationBySheet.size() > sheetLimit) {
                    throw new SafeXml.Refused(TableProblem.of(TableProblem.Kind.TOO_MANY_SHEETS, sheetLimit)
                            .exception());
                }
            }
        }

        /** The name space of relations differs between the two variants of the format. */
        private static String relation(Attributes attributes) throws SAXException {
            for (int i = 0; i < attributes.getLength(); i++) {
                if (attributes.getLocalName(i).equals("id")
                        && attributes.getURI(i).endsWith("/relationships")) {
                    return attributes.getValue(i);
                }
            }
            throw new SAXException("a sheet without a part");
        }
    }
}
