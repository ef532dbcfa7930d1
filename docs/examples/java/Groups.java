import com.sun.jna.IntegerType;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Prints the groups of the reports in a file: java -cp jna.jar Groups.java FILE (the library: BAOCAO_LIBRARY, or
 * baocao).
 */
public class Groups {
  public static class Size extends IntegerType {
    public Size() { this(0); }
    public Size(long value) { super(Native.SIZE_T_SIZE, value, true); }
  }

  /** The functions of baocao.h that are used here; const char * is lent, so that a String is a copy of it. */
  public interface Baocao extends Library {
    Pointer baocao_open(String path, Pointer options);
    void baocao_free(Pointer input);
    Size baocao_document_count(Pointer input);
    Pointer baocao_document_at(Pointer input, Size index);
    String baocao_document_path(Pointer document);
    String baocao_document_error(Pointer document);
    String baocao_document_error_message(Pointer document);
    Size baocao_report_count(Pointer document);
    Pointer baocao_report_at(Pointer document, Size index);
    Size baocao_report_item_count(Pointer report);
    Pointer baocao_report_item_at(Pointer report, Size index);
    int baocao_item_is_group(Pointer item);
    String baocao_item_ordinal(Pointer item);
    String baocao_paragraph_text(Pointer item, int column, Size index);
  }

  static final int TASK = 0;

  public static void main(String[] arguments) {
    if (arguments.length != 1) {
      System.err.println("usage: Groups FILE");
      System.exit(2);
    }
    String name = System.getenv().getOrDefault("BAOCAO_LIBRARY", "baocao");
    Baocao library = Native.load(name, Baocao.class, Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Pointer input = library.baocao_open(arguments[0], null);
    boolean failed = input == null;
    for (long d = 0; d < library.baocao_document_count(input).longValue(); ++d) {
      Pointer document = library.baocao_document_at(input, new Size(d));
      String error = library.baocao_document_error(document);
      if (error != null) {
        System.err.println(library.baocao_document_path(document) + ": "
            + library.baocao_document_error_message(document) + " (" + error + ")");
        failed = true;
      }
      for (long r = 0; r < library.baocao_report_count(document).longValue(); ++r)
        printGroups(library, library.baocao_report_at(document, new Size(r)), out);
    }
    library.baocao_free(input);
    System.exit(failed ? 1 : 0);
  }

  static void printGroups(Baocao library, Pointer report, PrintStream out) {
    for (long i = 0; i < library.baocao_report_item_count(report).longValue(); ++i) {
      Pointer item = library.baocao_report_item_at(report, new Size(i));
      if (library.baocao_item_is_group(item) == 0) continue;
      String ordinal = library.baocao_item_ordinal(item);
      String title = library.baocao_paragraph_text(item, TASK, new Size(0));
      out.println((ordinal == null ? "-" : ordinal) + " " + (title == null ? "" : title));
    }
  }
}
