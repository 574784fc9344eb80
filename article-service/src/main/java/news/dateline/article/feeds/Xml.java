package news.dateline.article.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// An XML 1.0 document in the making. The JDK's writer escapes what has a meaning; what cannot stand in XML at all
/// (section 2.2), such as U+FFFE, is left out: one headline must not make a feed unreadable.
final class Xml {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    Xml() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("every JDK writes XML", impossible);
        }
        write(() -> writer.writeStartDocument(UTF_8.name(), "1.0"));
    }

    Xml open(String element) {
        return write(() -> writer.writeStartElement(element));
    }

    /// An attribute of the element that was opened last.
    Xml with(String attribute, String value) {
        return write(() -> writer.writeAttribute(attribute, permitted(value)));
    }

    Xml text(String value) {
        return write(() -> writer.writeCharacters(permitted(value)));
    }

    Xml close() {
        return write(writer::writeEndElement);
    }

    /// An element that holds nothing but text; none where there is no text.
    Xml leaf(String element, @Nullable String value) {
        return value == null ? this : open(element).text(value).close();
    }

    byte[] bytes() {
        write(writer::writeEndDocument);
        return text.toString().getBytes(UTF_8);
    }

    private static String permitted(String value) {
        return value.codePoints().allMatch(Xml::isPermitted)
                ? value
                : value.codePoints()
                        .filter(Xml::isPermitted)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isPermitted(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= ' ' && point < Character.MIN_SURROGATE)
                || (point > Character.MAX_SURROGATE && point != 0xfffe && point != 0xffff);
    }

    private Xml write(Step step) {
        try {
            step.take();
            return this;
        } catch (XMLStreamException outOfOrder) {
            throw new IllegalStateException("not a well-formed document", outOfOrder);
        }
    }

    private interface Step {
        void take() throws XMLStreamException;
    }
}
