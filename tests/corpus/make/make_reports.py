"""Makes the made reports of the corpus; all of their content is invented. Run once, by hand."""
import zipfile
from pathlib import Path

from make_seed_containers import libreoffice
from wordprocessingml import STAMP, cell, paragraph, row, save, table

CORPUS = Path(__file__).resolve().parents[3] / "test_corpus"
HEADER = ["STT", "Nhiệm vụ", "Kết quả", "Ghi chú"]


def write(name, text, encoding="utf-8"):
    (CORPUS / name).write_bytes(text.encode(encoding))


def html_page(body, head="<meta charset='utf-8'>"):
    return "<!DOCTYPE html>\n<html><head>%s<title>bỏ qua</title></head><body>\n%s\n</body></html>\n" % (head, body)


def html_rows(rows):
    return "\n".join("<tr>%s</tr>" % "".join(c if c.startswith("<t") else "<td>%s</td>" % c for c in r) for r in rows)


def nested_ordinals():
    rows = [HEADER, ["I", "Xây dựng nông thôn", "", ""], ["1", "Hạ tầng", "", ""],
            ["1.1", "Đường ấp", "<p>- Đã làm 12 km đường ấp.</p><p>- Còn 3 km.</p>", ""],
            ["1.2", "Cầu nhỏ", "Đã xong 04 cầu.", "Vốn huyện"],
            ["a)", "Cầu Rạch Vọp", "Xong.", ""], ["b)", "Cầu Bà Tư", "Xong.", ""], ["c)", "Cầu Ông Hổ", "Xong.", ""],
            ["d)", "Cầu Cây Da", "Xong.", ""], ["đ)", "Cầu Kinh Đào", "Chưa xong.", ""], ["e)", "Cầu Năm Thôn", "Xong.", ""],
            ["2", "Nước sạch", "Cấp nước cho 210 hộ.", ""], ["II", "Giáo dục", "", ""], ["1", "Sửa trường", "Đã sửa 2 trường.", ""]]
    write("html/made-nested-ordinals.html", html_page("<p>Phụ lục I</p><p>Kết quả thực hiện nhiệm vụ năm 2021</p><table>%s</table>" % html_rows(rows)))


def flat():
    write("ocr/made-flat.ocr.txt", """PHỤ LỤC 2
**Kết quả thực hiện ý kiến chỉ đạo năm 2024**

TT\tNội dung công việc\tTình hình thực hiện\tGhi chú
1\tLập hồ sơ đất công\t<p>- Đã lập <b>15</b> hồ sơ.</p><p>- Đang đo đạc 2 khu.</p>\t
2\tSửa trụ sở xã\t\tChưa có vốn
3\tTổng kết phong trào “ <i>Xóm sáng</i> ”\tĐã tổng kết ; khen 5 hộ .\t
""")


def columns():
    body = """<p align=center><b>PHỤ LỤC III</b></p><p align=center><b>Kết quả khắc phục hạn chế sau kiểm điểm năm 2020
trong năm 2021</b></p>
<table border=1>
<tr><td rowspan=2>STT<td rowspan=2>Nhiệm vụ, giải pháp<td colspan=2>Kết quả khắc phục<td rowspan=2>Cơ quan chủ trì<td rowspan=2>Thời hạn hoàn thành
<tr><td>Đã khắc phục<td>Nguyên nhân chưa xong
<tr><td>(1)<td>(2)<td>(3)<td>(4)<td>(5)<td>(6)
<tr><td>I<td colspan=5>Nhóm việc về đất đai
<tr><td>1<td>Đo đạc lại<td>Xong 3 ấp<td><td rowspan=3>Phòng Địa chính<td>Quý II/2021
<tr><td>2<td>Cấp giấy<td>Cấp 40 giấy<td>Thiếu hồ sơ gốc<td>Quý III/2021
<tr><td>3<td>Giải quyết tranh chấp<td>2 vụ<td><td>Quý IV/2021
<tr><td>II<td colspan=5>Nhóm việc về hộ tịch
<tr><td>1<td>Nhập liệu<td>Xong<td><td>Phòng Hộ tịch<td>Thường xuyên
</table>"""
    write("html/made-columns.html", html_page(body))


def three_appendices():
    def appendix(number, title, *rows):
        return (paragraph("PHỤ LỤC %s" % number) + paragraph(title, run_properties="<w:b/>") +
                paragraph("(Kèm theo Báo cáo số 77-BC/HU ngày 05/12/2022 của Ban Thường vụ Huyện ủy Hoa Lúa)") +
                table(4, row(*HEADER, properties="<w:tblHeader/>"), *rows))
    body = [
        table(2, row("HUYỆN ỦY HOA LÚA\nSố 77-BC/HU", "ĐẢNG CỘNG SẢN VIỆT NAM\nHoa Lúa, ngày 05 tháng 12 năm 2022")),
        paragraph("BÁO CÁO"), paragraph("kết quả khắc phục hạn chế, khuyết điểm"),
        paragraph("Thực hiện chỉ đạo của cấp trên, Ban Thường vụ Huyện ủy báo cáo kết quả như sau."),
        paragraph("1. Số liệu chung nêu ở bảng sau đây."),
        table(3, row("STT", "Chỉ tiêu", "Số lượng"), row("1", "Số chi bộ", "41"), row("2", "Số đảng viên", "1.208")),
        paragraph("2. Kết quả cụ thể nêu ở các phụ lục."),
        appendix("1", "Kết quả khắc phục năm 2021 trong năm 2022", row("1", "Học tập nghị quyết", "Đã mở 6 lớp.", ""),
                 row("2", "Kiểm tra chi bộ", "Đã kiểm tra 9 chi bộ.", "")),
        appendix("2", "Kết quả thực hiện kết luận kiểm tra", row("1", "Bổ sung quy chế", "Đã bổ sung.", "Xong sớm")),
        appendix("3", "Kết quả giải quyết kiến nghị", row("1", "Sửa đường Bờ Tây", "Đang thi công.", ""),
                 row("2", "Thoát nước chợ", "", "")),
        table(2, row("Nơi nhận:\n- Tỉnh ủy,\n- Lưu.", "T/M BAN THƯỜNG VỤ\nBÍ THƯ\nNguyễn Văn Mẫu")),
    ]
    save(CORPUS / "docx" / "made-three-appendices.docx", "".join(body))


def automatic_numbers():
    numbering = ("<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/>"
                 "<w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
                 "<w:lvlText w:val=\"%2.\"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\">"
                 "<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"-\"/></w:lvl></w:abstractNum>"
                 "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>")

    def number(level, list_id=1, text=""):
        return paragraph(text, "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>" % (level, list_id))
    rows = [row(*HEADER), row(number(0), "Nhóm việc thứ nhất", "", ""),
            row(number(1), "Trồng cây", cell(number(0, 2, "Trồng 500 cây.") + number(0, 2, "Chăm sóc.")), ""),
            row(number(1), "Dọn kênh", "Dọn 2 km.", ""), row(number(0), "Nhóm việc thứ hai", "", ""),
            row(number(1), "Sửa đèn", "Sửa 30 đèn.", "")]
    save(CORPUS / "docx" / "made-automatic-numbers.docx", paragraph("PHỤ LỤC 4") + paragraph("Kết quả tháng thi đua năm 2023") +
         table(4, *rows), numbering)


def merged():
    rows = [row(*HEADER),
            row(cell("I. Nhóm việc ghép ô", "<w:gridSpan w:val=\"4\"/>")),
            row(cell("1", "<w:vMerge w:val=\"restart\"/>"), "Rà soát hộ nghèo", cell("Đã rà soát 300 hộ.", "<w:vMerge w:val=\"restart\"/>"),
                cell("Cùng một tổ làm", "<w:vMerge w:val=\"restart\"/>")),
            row(cell("", "<w:vMerge/>"), "Lập danh sách", cell("Danh sách có 45 hộ.", "<w:vMerge/>"), cell("", "<w:vMerge/>")),
            row("2", "Hỗ trợ vốn", "Cho 20 hộ vay.", cell("", "<w:vMerge/>")),
            row("3", cell(paragraph("Dạy nghề") + table(2, row("Nghề", "Lớp"), row("May", "02")) + paragraph()), "Mở 3 lớp.", "")]
    save(CORPUS / "docx" / "made-merged.docx", paragraph("Phụ lục số 5: Kết quả giảm nghèo năm 2022") + table(4, *rows))


def no_report():
    write("html/made-no-report.html", html_page(
        "<p>Danh sách lớp học</p><table><tr><th>STT<th>Họ và tên<th>Năm sinh</tr><tr><td>1<td>Trần Thị Mẫu<td>1990</tr></table>"
        "<table><tr><td>STT<td>Nhiệm vụ<td>Cơ quan chủ trì<td>Thời hạn<tr><td>1<td>Lập kế hoạch<td>Văn phòng<td>Tháng 3</table>"))


def layout():
    inner = "<table>%s</table>" % html_rows([HEADER, ["1", "Đăng tin", "Đăng 90 tin.", ""], ["2", "Trả lời bạn đọc", "Trả lời 14 thư.", "Có 1 thư chậm"]])
    write("html/made-layout.html", html_page(
        "<table><tr><td>Trang chủ<td>Liên hệ</tr></table><table><tr><td><table><tr><td><p>PHỤ LỤC</p><p>Kết quả công tác năm 2019</p>%s"
        "<p>Hết.</p></td></tr></table></td></tr></table><table><tr><td>Bản quyền<td>2019</tr></table>" % inner))


def cut_pages():
    write("ocr/made-cut.ocr.txt", """Phụ lục IV
Kết quả khắc phục sau kiểm điểm năm 2018 trong năm 2019
(Kèm theo Báo cáo số 12-BC/ĐU
ngày 02/12/2019 của Ban Thường vụ Đảng ủy)

STT\tHạn chế, khuyết điểm\tBiện pháp đã làm\tKết quả khắc phục
A\tVề tư tưởng\t\t
1\tHọc nghị quyết còn ít\tMở lớp ở các chi\tĐã mở 5

1

\t\tbộ\tlớp; 98% đảng viên dự học.
2\tSinh hoạt chưa đều\tPhân công cấp ủy\tĐã sinh

Trang 3/3

\t\t\thoạt đều hơn. Có 2 chi bộ đạt.
B\tVề tổ chức\t\t
1\tThiếu cấp ủy\tBầu bổ sung\tĐã bầu.
""")


def google_docs():
    head = ("<meta content='text/html; charset=UTF-8' http-equiv='content-type'><style type='text/css'>.c1{font-weight:700}"
            ".c2{font-style:italic}.c3{font-family:\"Times New Roman\"}ul.lst-kix{list-style-type:none}</style>")
    rows = ["<tr class='c9'><td class='c4' colspan='1' rowspan='1'><p class='c0'><span class='c1'>%s</span></p></td></tr>"
            .replace("</td></tr>", "</td>%s</tr>") % (HEADER[0], "".join("<td><p><span class='c1'>%s</span></p></td>" % h for h in HEADER[1:]))]
    rows.append("<tr><td><p><span class='c3'>1</span></p></td><td><p><span>Tuyên truyền </span><span class='c2'>Ngày </span>"
                "<span class='c2'>sách</span></p></td><td><ul class='lst-kix'><li><span>- Treo 12 băng</span><span>&nbsp;rôn.</span></li>"
                "<li><span>- Phát loa.</span></li></ul></td><td><p></p></td></tr>")
    write("html/made-google-docs.html", html_page("<p class='c1'><span>PHỤ LỤC 7</span></p><p><span class='c1'>Kết quả Ngày sách năm 2024</span></p>"
                                                  "<table class='c8'>%s</table>" % "".join(rows), head))


def word_page():
    rows = "".join("<tr><td width=50 style='border:solid 1pt'><p class=MsoNormal align=center><span lang=VI style='font-size:13.0pt'>%s"
                   "<o:p></o:p></span></p></td><td><p class=MsoNormal><span lang=VI>%s<o:p></o:p></span></p></td><td>%s</td><td>"
                   "<p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr>" % r for r in [
                       ("1", "Kiểm kê\ntài sản", "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span "
                        "style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; "
                        "</span></span></span><![endif]>Kiểm kê <i style='mso-bidi-font-style:normal'>xong</i> 8 kho.</p>"),
                       ("2", "Thanh lý", "<p class=MsoNormal>Bán 3 xe<span style='display:none'>ẩn</span>.</p>")])
    page = html_page("<div class=WordSection1><p class=MsoNormal><b>PHỤ LỤC 8</b></p><p class=MsoNormal><b>Kết quả kiểm kê năm 2017</b></p>"
                     "<table class=MsoTableGrid border=1><thead><tr>%s</tr></thead>%s</table></div>" % (
                         "".join("<td><p class=MsoNormal><b>%s</b></p></td>" % h for h in HEADER), rows),
                     "<meta http-equiv=Content-Type content='text/html; charset=unicode'><style><!-- p.MsoNormal {margin:0cm;} --></style>")
    write("html/made-word.html", page, "utf-16")


def automatic_numbers_page():
    libreoffice(CORPUS / "docx/made-automatic-numbers.docx", "html:HTML (StarWriter)",
                CORPUS / "html/made-automatic-numbers.libreoffice.html")


def archives():
    def pack(name, entries):
        with zipfile.ZipFile(CORPUS / "archive" / name, "w", zipfile.ZIP_DEFLATED) as package:
            for entry, content in entries:
                package.writestr(zipfile.ZipInfo(entry, STAMP), content, zipfile.ZIP_DEFLATED)
    pack("made-two.zip", [("nam-2021/bao-cao.html", (CORPUS / "html/made-nested-ordinals.html").read_bytes()),
                          ("nam-2022/bao-cao.docx", (CORPUS / "docx/made-merged.docx").read_bytes()), ("__MACOSX/._x", b"\0\5")])
    pack("made-page.zip", [("Kết quả.html", (CORPUS / "html/made-google-docs.html").read_bytes()), ("images/image1.png", b"\x89PNG\r\n\x1a\n")])


def main():
    for make in (nested_ordinals, flat, columns, three_appendices, automatic_numbers, merged, no_report, layout, cut_pages, google_docs,
                 word_page, automatic_numbers_page, archives):
        make()


if __name__ == "__main__":
    main()
