package org.belay.shared.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.apache.xmlbeans.impl.schema.DocumentFactory;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTDrawing;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/**
 * Holds a workbook against the schemas of Office Open XML (ECMA-376, transitional), as POI has them. What a program opens
 * with a repair only is found here first.
 */
public final class OpenXml {

    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String DRAWING = "application/vnd.openxmlformats-officedocument.drawing";

    @FunctionalInterface
    private interface Reader {
        XmlObject read(PackagePart part) throws IOException, XmlException;
    }

    private static final Map<String, Reader> READERS = Map.of(
            SPREADSHEET + "sheet.main+xml", part -> read(WorkbookDocument.Factory, part),
            SPREADSHEET + "worksheet+xml", part -> read(WorksheetDocument.Factory, part),
            SPREADSHEET + "styles+xml", part -> read(StyleSheetDocument.Factory, part),
            SPREADSHEET + "sharedStrings+xml", part -> read(SstDocument.Factory, part),
            SPREADSHEET + "table+xml", part -> read(TableDocument.Factory, part),
            DRAWING + "ml.chart+xml", part -> read(ChartSpaceDocument.Factory, part),
            DRAWING + "+xml", OpenXml::drawing);

    private OpenXml() {}

    /**
     * What is wrong with the parts of a workbook, each with the part's name; empty for one that is as it should be.
     *
     * @throws InvalidFormatException when it is no package of parts
     */
    public static List<String> problems(byte[] workbook) throws IOException, InvalidFormatException, XmlException {
        var problems = new ArrayList<String>();
        try (var file = OPCPackage.open(new ByteArrayInputStream(workbook))) {
            for (var part : file.getParts()) {
                var reader = READERS.get(part.getContentType());
                if (reader != null) {
                    var errors = new ArrayList<XmlError>();
                    reader.read(part).validate(new XmlOptions().setErrorListener(errors));
                    errors.forEach(error -> problems.add(part.getPartName() + ": " + error.getMessage()));
                }
            }
        }
        return problems;
    }

    /** The kinds of parts that are held against their schemas. */
    public static List<String> kinds(byte[] workbook) throws IOException, InvalidFormatException {
        try (var file = OPCPackage.open(new ByteArrayInputStream(workbook))) {
            return file.getParts().stream()
                    .map(PackagePart::getContentType)
                    .filter(READERS::containsKey)
                    .distinct()
                    .toList();
        }
    }

    private static XmlObject read(DocumentFactory<? extends XmlObject> factory, PackagePart part)
            throws IOException, XmlException {
        try (var in = part.getInputStream()) {
            return factory.parse(in);
        }
    }

    private static XmlObject drawing(PackagePart part) throws IOException, XmlException {
        try (var in = part.getInputStream()) {
            return CTDrawing.Factory.parse(
                    in, new XmlOptions().setLoadReplaceDocumentElement(null).setDocumentType(CTDrawing.type));
        }
    }
}
