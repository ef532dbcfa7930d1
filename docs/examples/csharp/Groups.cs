// Prints the groups of the reports in a file: dotnet run FILE. .NET 7 or newer, with
// <AllowUnsafeBlocks>true</AllowUnsafeBlocks> in the project; libbaocao.so.1 (baocao.dll, libbaocao.dylib) where the
// system looks for libraries.
using System;
using System.Runtime.InteropServices;

static partial class Baocao {
  const string Library = "baocao";

  [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
  public static partial nint baocao_open(string path, nint options);
  [LibraryImport(Library)]
  public static partial void baocao_free(nint input);
  [LibraryImport(Library)]
  public static partial nuint baocao_document_count(nint input);
  [LibraryImport(Library)]
  public static partial nint baocao_document_at(nint input, nuint index);
  [LibraryImport(Library)]
  static partial nint baocao_document_path(nint document);
  [LibraryImport(Library)]
  static partial nint baocao_document_error(nint document);
  [LibraryImport(Library)]
  static partial nint baocao_document_error_message(nint document);
  [LibraryImport(Library)]
  public static partial nuint baocao_report_count(nint document);
  [LibraryImport(Library)]
  public static partial nint baocao_report_at(nint document, nuint index);
  [LibraryImport(Library)]
  public static partial nuint baocao_report_item_count(nint report);
  [LibraryImport(Library)]
  public static partial nint baocao_report_item_at(nint report, nuint index);
  [LibraryImport(Library)]
  public static partial int baocao_item_is_group(nint item);
  [LibraryImport(Library)]
  static partial nint baocao_item_ordinal(nint item);
  [LibraryImport(Library)]
  static partial nint baocao_paragraph_text(nint item, uint column, nuint index);

  // Strings are lent by the library: copied, never freed. A marshalled `string` would be freed.
  static string? Copy(nint text) => Marshal.PtrToStringUTF8(text);

  public static string? Path(nint document) => Copy(baocao_document_path(document));
  public static string? Error(nint document) => Copy(baocao_document_error(document));
  public static string? ErrorMessage(nint document) => Copy(baocao_document_error_message(document));
  public static string? Ordinal(nint item) => Copy(baocao_item_ordinal(item));
  public static string? Task(nint item, nuint index) => Copy(baocao_paragraph_text(item, 0, index));
}

static class Groups {
  static int Main(string[] arguments) {
    if (arguments.Length != 1) {
      Console.Error.WriteLine("usage: groups FILE");
      return 2;
    }
    nint input = Baocao.baocao_open(arguments[0], 0);
    bool failed = input == 0;
    for (nuint d = 0; d < Baocao.baocao_document_count(input); ++d) {
      nint document = Baocao.baocao_document_at(input, d);
      if (Baocao.Error(document) is string error) {
        Console.Error.WriteLine($"{Baocao.Path(document)}: {Baocao.ErrorMessage(document)} ({error})");
        failed = true;
      }
      for (nuint r = 0; r < Baocao.baocao_report_count(document); ++r) Print(Baocao.baocao_report_at(document, r));
    }
    Baocao.baocao_free(input);
    return failed ? 1 : 0;
  }

  static void Print(nint report) {
    for (nuint i = 0; i < Baocao.baocao_report_item_count(report); ++i) {
      nint item = Baocao.baocao_report_item_at(report, i);
      if (Baocao.baocao_item_is_group(item) != 0)
        Console.WriteLine($"{Baocao.Ordinal(item) ?? "-"} {Baocao.Task(item, 0) ?? ""}");
    }
  }
}
