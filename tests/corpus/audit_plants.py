"""What is planted in the made archive of five years (audit_archive_test.py), and the near misses beside it.

Written by hand from the definitions of the codes. A plant names its code, what stands in which year, and a quotation for
each side of the evidence; a near miss names the code that must not be found. All texts are invented. A row is
(year, task, result, note): an empty task gets a short one of its own, a result may have several paragraphs (¶).
The reports are of the assessment years 2018 to 2022 and of 1 December of the year after.
"""

PLANTS, NEAR = [], []


def plant(code, rows, *quotations):
    PLANTS.append((code, rows, quotations))


def near(code, *rows):
    NEAR.append((code, rows))


def row(year, result, task="", note="", ordinal=""):
    return (year, task, result, note, ordinal)


def task(year, text, result, ordinal=""):
    return (year, text, result, "", ordinal)


# percent-mismatch
plant("percent-mismatch", [row(2018, "Toàn tỉnh có 41/205 ấp đạt chuẩn văn hóa, chiếm 25% tổng số ấp.")], "25%", "41/205")
plant("percent-mismatch", [row(2019, "Tỷ lệ hòa giải thành ở cơ sở đạt 91,5% (368/412 vụ).")], "91,5%", "368/412")
plant("percent-mismatch", [row(2020, "Đã cấp 12.400/15.500 giấy chứng nhận, tỷ lệ 85%.")], "85%", "12.400/15.500")
plant("percent-mismatch", [row(2021, "Trộm cắp giảm 30% số vụ so với cùng kỳ năm trước (84/96 vụ).")], "30%", "84/96")
plant("percent-mismatch", [row(2022, "Có 30/40 ấp (75%) và 18/24 khu phố (70%) đã có nhà sinh hoạt cộng đồng.")], "70%", "18/24")
plant("percent-mismatch", [row(2018, "Số hộ dùng nước hợp vệ sinh là 63.720/70.800 hộ dân trong toàn vùng dự án, đạt 95,2%.")],
      "95,2%", "63.720/70.800")
plant("percent-mismatch", [row(2019, "Đã bố trí 27/45 điểm giữ trẻ cho khu nhà trọ, đạt 70%.")], "70%", "27/45")
plant("percent-mismatch", [row(2021, "Tổng số 52/80 bến đò đã có áo phao, chiếm 75%.")], "75%", "52/80")
near("percent-mismatch", row(2020, "Quốc khánh 2/9 và dịp 20/11, vé phà giảm 15%."))
near("percent-mismatch", row(2021, "Từ 15/9 đến hết mùa lũ, xe tải qua cầu giảm 30%."))
near("percent-mismatch", row(2018, "Có 56/209 vụ việc được chuyển đi, bằng 26,8% số vụ."))
near("percent-mismatch", row(2019, "Trên 68% số xã (107/157 xã) có cán bộ khuyến nông."))
near("percent-mismatch", row(2020, "Tai nạn đuối nước giảm 25,0% (còn 75/100 vụ)."))
near("percent-mismatch", row(2021, "Chỉ số cải cách xếp hạng 12/63 tỉnh, thành phố, tăng 3% điểm số."))
near("percent-mismatch", row(2022, "Bản đồ tỷ lệ 1/2.000 phủ 40% diện tích đô thị."))
near("percent-mismatch", row(2018, "Dịp lễ 30/4 có 80% phòng trọ kín khách."))
near("percent-mismatch", row(2019, "Nghị định 30/2020/NĐ-CP được 95% cơ quan áp dụng đúng."))
near("percent-mismatch", row(2020, "Tổ trực 24/7, bảo đảm 95% quân số sẵn sàng."))
near("percent-mismatch", row(2021, "Sản lượng nghêu tăng 20% (120/100 tấn)."))
near("percent-mismatch", row(2022, "Đã thả 12/40 lồng cá. Còn lại 95% số hộ chờ con giống."))

# date-invalid
plant("date-invalid", [row(2018, "Họp dân ngày 31/4/2019 tại ấp Tân Quy để lấy ý kiến.")], "31/4/2019")
plant("date-invalid", [row(2019, "Khởi công cầu treo ngày 30 tháng 02 năm 2020 theo lời dân kể.")], "ngày 30 tháng 02 năm 2020")
plant("date-invalid", [row(2020, "Đã triển khai Kế hoạch số 301-KH/TU ngày 31.6.2020 đến cơ sở.")], "31.6.2020")
plant("date-invalid", [row(2021, "Biên bản bàn giao lập 29-02-2021 tại xã.")], "29-02-2021")
plant("date-invalid", [row(2022, "", note="Nghiệm thu ngày 12/13/2021")], "12/13/2021")
near("date-invalid", row(2019, "Khánh thành trạm bơm ngày 29/02/2020 đúng lịch."))
near("date-invalid", row(2021, "Họp các ngày 30, 31/3/2021 tại huyện lỵ."))
near("date-invalid", row(2022, "Tập huấn từ ngày 28/02 đến 01/3/2022 cho cán bộ thú y."))
near("date-invalid", row(2018, "Mỗi tổ nhận 31/2 phần đất theo hồ sơ 31/4-HS."))
near("date-invalid", row(2020, "Đường dài 31.4 km, rộng 4,5 m."))

# date-after-report
plant("date-after-report", [row(2018, "Ngày 15/12/2019 Thường trực đã làm việc với ban quản lý chợ.")], "15/12/2019")
plant("date-after-report", [row(2019, "Đã thành lập tổ giúp việc bằng Quyết định số 402-QĐ/TU, ngày 05/01/2021.")], "05/01/2021")
plant("date-after-report", [row(2020, "Đoàn giám sát báo cáo tại phiên họp ngày 20 tháng 12 năm 2021.")], "ngày 20 tháng 12 năm 2021")
plant("date-after-report", [row(2021, "Đã giao mặt bằng cho nhà thầu.", note="Bàn giao ngày 03/01/2023")], "03/01/2023")
plant("date-after-report", [row(2021, "Hội nghị tổng kết tổ chức ngày 02/12/2022 tại hội trường.")], "02/12/2022")
plant("date-after-report", [row(2019, "Đã thống nhất vị trí cống ngày 09/12/2020 cùng các hộ ven kênh.")], "09/12/2020")
near("date-after-report", row(2022, "Sẽ nghiệm thu hai đoạn kè vào các ngày 10/01/2024, 11/01/2024."))
near("date-after-report", row(2020, "Thời hạn: 31/12/2021."))
near("date-after-report", row(2018, "Ngày 01/12/2019 đã nghiệm thu nhà văn hóa."))
near("date-after-report", row(2018, "Sẽ tiếp tục thi công và bàn giao trước ngày 31/12/2019."))
near("date-after-report", row(2019, "Dự kiến khánh thành bến phà ngày 10/02/2021."))
near("date-after-report", row(2020, "Quy chế mới có hiệu lực từ ngày 01/01/2022."))
near("date-after-report", row(2021, "Ban tổ chức sẽ tổng kết cuộc thi vào ngày 20/12/2022."))
near("date-after-report", row(2022, "Gia hạn nộp hồ sơ chậm nhất ngày 25/12/2023."))

# citation-date-conflict
plant("citation-date-conflict", [row(2018, "Ban hành Kế hoạch số 111-KH/TU ngày 12/3/2019.¶- Sơ kết Kế hoạch số 111-KH/TU ngày 13/3/2019 tại cơ sở.")],
      "111-KH/TU ngày 12/3/2019", "111-KH/TU ngày 13/3/2019")
plant("citation-date-conflict", [row(2018, "Thực hiện Kế hoạch số 112-KH/TU, ngày 05/4/2019 về bảo vệ rừng ngập mặn ven biển."),
                                 row(2020, "Kế hoạch 112 - KH/TU ngày 15 tháng 4 năm 2019 của Ban Thường vụ Tỉnh ủy về bảo vệ rừng ngập mặn ven biển và cửa sông được sơ kết.")],
      "ngày 05/4/2019", "ngày 15 tháng 4 năm 2019")
plant("citation-date-conflict", [row(2019, "Tiếp tục KH số 113-KH/TU ngày 7/5/2020 ở các xã."),
                                 row(2021, "Kết thúc Kế hoạch số 0113-KH/TU ngày 8/5/2020 tại huyện.")], "7/5/2020", "8/5/2020")
plant("citation-date-conflict", [row(2020, "Quán triệt Chỉ thị số 14-CT/TU, ngày 02/6/2020 của Ban Thường vụ Tỉnh ủy về phòng, chống thiên tai."),
                                 row(2020, "Cấp huyện kiểm tra việc thực hiện Chỉ thị 14 ngày 20/6/2020.")], "02/6/2020", "Chỉ thị 14 ngày 20/6/2020")
plant("citation-date-conflict", [row(2021, "Phổ biến Kết luận số 215-KL/TU ngày 03/02/2021 đến chi bộ."),
                                 row(2021, "Đoàn đi kiểm tra Kết luận số 215 ngày 13/02/2021 tại hai huyện.")], "03/02/2021", "Kết luận số 215 ngày 13/02/2021")
plant("citation-date-conflict", [row(2021, "Khắc phục theo Báo cáo số 19-BC/TU ngày 10/12/2020.")], "19-BC/TU ngày 01/12/2020", "19-BC/TU ngày 10/12/2020")
plant("citation-date-conflict", [row(2021, "Áp dụng Quyết định số 55/QĐ-UBND ngày 3/3/2021 về hỗ trợ giống lúa chịu mặn."),
                                 row(2022, "Ba hợp tác xã chưa nhận được tiền theo Quyết định số 55/QĐ-UBND ngày 30/3/2021 về hỗ trợ giống lúa chịu mặn.")], "ngày 3/3/2021", "ngày 30/3/2021")
plant("citation-date-conflict", [row(2020, "Nghị quyết số 31-NQ/TU ngày 05/10/2020 về phát triển kinh tế hướng biển đã được học tập."),
                                 row(2022, "Chậm cụ thể hóa Nghị quyết số 31-NQ/TU ngày 05/10/2021 về phát triển kinh tế hướng biển.")], "05/10/2020", "05/10/2021")
near("citation-date-conflict", row(2018, "Theo Kế hoạch số 141-KH/TU ngày 15/01/2019 và Kế hoạch 141 - KH/TU, ngày 15 tháng 01 năm 2019."))
near("citation-date-conflict", row(2019, "Theo Kế hoạch số 142-KH/TU tháng 02/2020 và Kế hoạch số 142-KH/TU ngày 17/02/2020."))
near("citation-date-conflict", row(2018, "Kế hoạch số 18/KH-UBND ngày 15/01/2018 về tiêm phòng dại cho đàn chó mèo đã xong."),
     row(2021, "Kế hoạch số 18/KH-UBND ngày 20/3/2021 về trồng cây phân tán ven kênh đang làm."))
near("citation-date-conflict", row(2020, "Quy chế theo Quyết định số 144-QĐ/TU ngày 10/01/2020 (sửa đổi, bổ sung ngày 09/9/2020) vẫn áp dụng; Quyết định số 144-QĐ/TU ngày 10/01/2020."))
near("citation-date-conflict", row(2018, "Trả lời Công văn số 77/UBND-NC ngày 03/3/2018."), row(2021, "Trả lời Công văn số 77/UBND-NC ngày 04/4/2021."))
near("citation-date-conflict", row(2019, "Chỉ thị số 16-CT/TU ngày 01/6/2020 và Chỉ thị số 16-CT/TW ngày 05/8/2020 được học tập; đã kiểm tra Chỉ thị 16 ngày 05/9/2020."))
near("citation-date-conflict", row(2020, "Nghị quyết số 45-NQ/TW, ngày 03/3/2020 của Bộ Chính trị được phổ biến; Nghị quyết số 45 ngày 09/9/2020 của Hội đồng nhân dân tỉnh đã ban hành."))
near("citation-date-conflict", row(2022, "Kết luận số 61-KL/TU ngày 04/4/2022 và Kết luận số 61 ngày 04/4/2022."))

# citation-kind-conflict
plant("citation-kind-conflict", [row(2018, "Sơ kết Kế hoạch số 121-KH/TU ngày 02/02/2019; nhân rộng Chương trình số 121-KH/TU ngày 02/02/2019.")],
      "Kế hoạch số 121-KH/TU", "Chương trình số 121-KH/TU")
plant("citation-kind-conflict", [row(2019, "Làm theo Chỉ thị số 22-CT/TU về quản lý bãi cát ven sông Hàm Luông."),
                                 row(2021, "Kết luận số 22-CT/TU về quản lý bãi cát ven sông Hàm Luông còn chậm.")],
      "Chỉ thị số 22-CT/TU", "Kết luận số 22-CT/TU")
plant("citation-kind-conflict", [row(2020, "Theo Quy định số 323-QĐ/TU ngày 05/5/2020."), row(2022, "Theo Quyết định số 323-QĐ/TU ngày 05 tháng 5 năm 2020.")],
      "Quy định số 323-QĐ/TU", "Quyết định số 323-QĐ/TU")
plant("citation-kind-conflict", [row(2021, "Lập Đề án số 24-ĐA/TU về nâng cấp hồ chứa nước ngọt."), row(2022, "Trình Dự án số 24-ĐA/TU về nâng cấp hồ chứa nước ngọt Kênh Lấp.")],
      "Đề án số 24-ĐA/TU", "Dự án số 24-ĐA/TU")
plant("citation-kind-conflict", [row(2022, "Học tập NQ số 25-NQ/TU ngày 06/6/2021.¶- Kiểm tra Quyết định số 25-NQ/TU ngày 06/6/2021.")],
      "NQ số 25-NQ/TU", "Quyết định số 25-NQ/TU")
near("citation-kind-conflict", row(2018, "QĐ số 326-QĐ/TU ngày 01/02/2019 và Quyết định số 326-QĐ/TU ngày 01/02/2019."))
near("citation-kind-conflict", row(2019, "Quyết định số 327-QĐ/TU ngày 05/02/2020 ban hành Quy chế tiếp công dân; Quyết định số 327-QĐ/TU ngày 05/02/2020."))
near("citation-kind-conflict", row(2020, "Quy định số 328-QĐ/TU ngày 01/3/2020 về tiếp nhận đơn thư vượt cấp."),
     row(2021, "Quyết định số 328-QĐ/TU ngày 02/9/2021 về thành lập ban chỉ đạo phòng chống sạt lở."))
near("citation-kind-conflict", row(2021, "kế hoạch số 329-KH/TU ngày 07/7/2021 và Kế hoạch số 329-KH/TU ngày 07/7/2021."))
near("citation-kind-conflict", row(2022, "Kế hoạch số 29-KH/TU ngày 08/8/2022 và Chương trình số 29-CTr/TU ngày 08/8/2022."))

# citation-title-conflict
plant("citation-title-conflict", [row(2018, "Kế hoạch số 131-KH/TU về phát triển du lịch sinh thái miệt vườn.¶- Kế hoạch số 131-KH/TU về phòng, chống bệnh trên đàn gia súc.")],
      "131-KH/TU", "131-KH/TU")
plant("citation-title-conflict", [row(2019, "Quyết định số 132-QĐ/TU, ngày 09/9/2019 phê duyệt đề cương lịch sử Đảng bộ huyện."),
                                  row(2021, "Chưa thi hành Quyết định số 132-QĐ/TU về luân chuyển cán bộ chủ chốt cấp xã.")], "132-QĐ/TU", "132-QĐ/TU")
plant("citation-title-conflict", [row(2020, "Chương trình số 33-CTr/TU về xây dựng chuỗi giá trị cây dừa."),
                                  row(2022, "Chương trình số 33 - CTr/TU ngày 02/02/2020 về giảm nghèo đa chiều ở bãi ngang.")], "33-CTr/TU", "33 - CTr/TU")
plant("citation-title-conflict", [row(2021, "Nghị quyết số 34-NQ/TU ngày 04/4/2021 của Tỉnh ủy về chuyển đổi số trong cơ quan Đảng."),
                                  row(2021, "Nghị quyết 34 của Tỉnh ủy về khai thác quỹ đất ven các trục đường mới.")], "34-NQ/TU", "Nghị quyết 34")
plant("citation-title-conflict", [row(2022, "Hướng dẫn số 35-HD/TU về sinh hoạt chi bộ theo chuyên đề; Hướng dẫn số 35-HD/TU thực hiện chế độ công tác phí mới.")],
      "35-HD/TU", "35-HD/TU")
near("citation-title-conflict", row(2018, "Kế hoạch số 151-KH/TU về phát triển làng nghề dệt chiếu ven sông; Kế hoạch số 151-KH/TU về phát triển làng nghề dệt chiếu."))
near("citation-title-conflict", row(2019, "Nghị quyết số 52-NQ/TW của BCHTW về chủ động tham gia cách mạng công nghiệp; Nghị quyết số 52-NQ/TW của Ban Chấp hành Trung ương về chủ động tham gia cách mạng công nghiệp."))
near("citation-title-conflict", row(2020, "Kế hoạch số 153-KH/TU về tăng cường quản lý khai thác cát trên các tuyến sông; Kế hoạch số 153-KH/TU về tăng cường công tác quản lý khai thác cát trên các tuyến sông."))
near("citation-title-conflict", row(2021, "Kế hoạch số 154-KH/TU về sắp xếp đơn vị sự nghiệp công lập; Kế hoạch số 154-KH/TU ngày 02/02/2021."))
near("citation-title-conflict", row(2022, "Kế hoạch số 155-KH/TU thực hiện Kết luận số 56-KL/TW về phát huy nguồn lực người Việt ở nước ngoài; Kế hoạch số 155-KH/TU về phát huy nguồn lực người Việt ở nước ngoài."))
near("citation-title-conflict", row(2022, "Đề án số 06-ĐA/TU về bảo tồn đờn ca tài tử Nam Bộ; Đề án 06 về phát triển ứng dụng dữ liệu dân cư quốc gia."))

# period-conflict
plant("period-conflict", [row(2018, "Đề án số 161-ĐA/TU về kiên cố hóa kênh mương giai đoạn 2016-2020."),
                          row(2019, "Huyện phía nam chậm giải phóng mặt bằng khi làm Đề án số 161-ĐA/TU về kiên cố hóa kênh mương giai đoạn 2015-2020.")], "2016-2020", "2015-2020")
plant("period-conflict", [row(2019, "Đề án số 162-ĐA/TU về đô thị thông minh đến năm 2030, tầm nhìn đến năm 2045."),
                          row(2020, "Nhà đầu tư góp ý rằng Đề án số 162-ĐA/TU về đô thị thông minh đến năm 2030, tầm nhìn 2050 còn thiếu vốn.")], "2045", "2050")
plant("period-conflict", [row(2020, "Kế hoạch số 163-KH/TU về xóa nhà tạm cho hộ nghèo đến năm 2025; Kế hoạch số 163-KH/TU về xóa nhà tạm cho hộ nghèo đến năm 2026.")],
      "2025", "2026")
plant("period-conflict", [row(2021, "Chương trình số 164-CTr/TU về phát triển nuôi tôm công nghệ cao từ năm 2021 đến năm 2025."),
                          row(2022, "Chương trình số 164-CTr/TU về phát triển nuôi tôm công nghệ cao giai đoạn 2020 – 2025.")], "2021 đến năm 2025", "2020 – 2025")
plant("period-conflict", [row(2022, "Chương trình số 165-CTr/TU của Tỉnh ủy về phát triển nguồn nhân lực giai đoạn 2021-2025.¶- Đã sơ kết Chương trình 165 giai đoạn 2021-2026.")],
      "2021-2025", "2021-2026")
plant("period-conflict", [row(2018, "Đề án số 166-ĐA/TU giai đoạn 2017-2020 đã kết thúc."), row(2020, "Tổng kết Đề án số 166-ĐA/TU (giai đoạn 2017-2021).")],
      "2017-2020", "2017-2021")
near("period-conflict", row(2018, "Đề án số 171-ĐA/TU về bê tông hóa đường ấp giai đoạn 2016-2020; Đề án số 171-ĐA/TU về bê tông hóa đường ấp từ năm 2016 đến năm 2020."))
near("period-conflict", row(2019, "Đề án số 172-ĐA/TU về nước sạch nông thôn giai đoạn 2016-2020; Đề án số 172-ĐA/TU về nước sạch nông thôn."))
near("period-conflict", row(2020, "Chương trình số 173-CTr/TU về kiểm tra, giám sát nhiệm kỳ 2015-2020; Chương trình số 173-CTr/TU về kiểm tra, giám sát giai đoạn 2016-2020."))
near("period-conflict", row(2021, "Chương trình số 174-CTr/TU về nông thôn mới giai đoạn 2016-2020; Chương trình số 175-CTr/TU về nông thôn mới giai đoạn 2021-2025."))
near("period-conflict", row(2019, "Kế hoạch số 76/KH-UBND ngày 05/01/2016 về bình đẳng giới trong gia đình giai đoạn 2016-2020."),
     row(2022, "Kế hoạch số 76/KH-UBND ngày 08/02/2021 về phát triển chăn nuôi bò thịt giai đoạn 2021-2025."))

# name-variant
plant("name-variant", [row(2018, "Làm đường vào khu du lịch Cồn Phụng.¶- Bến tàu ở Cồn Phung đã sửa.")], "Cồn Phụng", "Cồn Phung")
plant("name-variant", [row(2019, "Phong trào “Thắp sáng đường quê” lan rộng; hội thi “Thấp sáng đường quê” đã bế mạc.")], "Thắp sáng", "Thấp sáng")
plant("name-variant", [row(2018, "Cụm dân cư xã Thới Lai đã có điện."), row(2021, "Trạm y tế xã Thới Lái chưa có bác sĩ.")], "Thới Lai", "Thới Lái")
plant("name-variant", [row(2020, "Do Ban Tuyên giáo Tỉnh ủy chủ trì; sau đó Ban Tuyên giao Tỉnh ủy báo cáo.")], "Tuyên giáo", "Tuyên giao")
plant("name-variant", [row(2019, "Thông xe kỹ thuật cầu Vàm Nước Trong 2 trước Tết."), row(2022, "Gia cố mố cầu Vàm Nước Tròng 2 sau lũ.")], "Nước Trong", "Nước Tròng")
plant("name-variant", [row(2021, "Dâng hương đồng chí Lê Thị Hạnh.¶- Nhà lưu niệm đồng chí Lê Thị Hành mở cửa trở lại.")], "Lê Thị Hạnh", "Lê Thị Hành")
near("name-variant", row(2018, "Họp ở thị tứ Hòa Thuận rồi về lại Hoà Thuận."))
near("name-variant", row(2019, "Giáo viên Mỹ Lý dạy thay; cô Mĩ Lí nghỉ hộ sản."))
near("name-variant", row(2020, "Cuộc vận động “Sạch nhà đẹp ngõ” và “Sạch Nhà Đẹp Ngõ” là một."))
near("name-variant", row(2021, "Hai xã Tân Thành và Tân Thanh đã sáp nhập. Trụ sở cũ Tân Thanh giao cho trường học."))
near("name-variant", row(2022, "Trường Tiểu học Bình Khánh đạt chuẩn; Trường Tiểu học Bình Thạnh chưa đạt."))
near("name-variant", row(2018, "Qua Bình Hưng, đoàn khảo sát bến xe."), row(2020, "Quả Bình Hưng bán chạy tại chợ tỉnh."))
near("name-variant", row(2021, "Tuyến Giồng Keo - Bến Trại hoàn thành; tuyến Giồng Keo-Bến Trại có xe buýt."))

# figure-conflict
plant("figure-conflict", [row(2018, "Tốc độ tăng trưởng GRDP năm 2018 đạt 7,02%."), row(2020, "Tăng trưởng GRDP năm 2018 là 7,5%.")], "7,02%", "7,5%")
plant("figure-conflict", [row(2019, "Thu ngân sách nội địa năm 2019 đạt 4.200 tỷ đồng."), row(2021, "Năm 2019, thu ngân sách nội địa đạt 4,9 nghìn tỷ đồng.")],
      "4.200 tỷ đồng", "4,9 nghìn tỷ đồng")
plant("figure-conflict", [row(2020, "Năm 2020 chỉ số PCI xếp hạng 8/63."), row(2022, "PCI năm 2020 xếp thứ 12/63.")], "8/63", "12/63")
plant("figure-conflict", [row(2020, "Tỷ lệ hộ nghèo năm 2020 còn 4,5%.¶- Đến hết năm 2020 tỷ lệ hộ nghèo là 5,1%.")], "4,5%", "5,1%")
plant("figure-conflict", [row(2021, "Thu nhập bình quân đầu người năm 2021 đạt 43 triệu đồng."), row(2022, "Năm 2021 thu nhập bình quân đầu người đạt 46,5 triệu đồng.")],
      "43 triệu đồng", "46,5 triệu đồng")
plant("figure-conflict", [row(2021, "Giải ngân vốn đầu tư công năm 2021 đạt 92,4%."), row(2022, "Tỷ lệ giải ngân vốn đầu tư công năm 2021 chỉ đạt 81%.")], "92,4%", "81%")
plant("figure-conflict", [row(2019, "Số tàu cá lắp thiết bị giám sát năm 2019: 512 tàu."), row(2020, "Năm 2019, số tàu cá lắp thiết bị giám sát là 540 tàu.")], "512 tàu", "540 tàu")
near("figure-conflict", row(2021, "Thu quỹ khuyến học năm 2021 đạt 4,2 tỷ đồng; chi quỹ khuyến học năm 2021 đạt 3,1 tỷ đồng."))
near("figure-conflict", row(2020, "Tại ấp Rạch Gừa, tỷ lệ nhà lá năm 2020 còn 6,1%."), row(2021, "Tại ấp Rạch Dừa, tỷ lệ nhà lá năm 2020 còn 3,4%."))
near("figure-conflict", row(2018, "Giá trị xuất khẩu thủy sản năm 2018 ước đạt 310 triệu USD."), row(2019, "Giá trị xuất khẩu thủy sản năm 2018 đạt 402 triệu USD."))
near("figure-conflict", row(2018, "Chỉ tiêu kết nạp đảng viên năm 2018 là 900 đồng chí."), row(2019, "Năm 2018 kết nạp đảng viên được 1.204 đồng chí."))
near("figure-conflict", row(2019, "Khách du lịch 6 tháng đầu năm 2019 đạt 510.000 lượt."), row(2020, "Khách du lịch năm 2019 đạt 1.020.000 lượt."))
near("figure-conflict", row(2019, "Sản lượng dừa trái năm 2019 đạt 630 nghìn tấn."), row(2021, "Sản lượng dừa trái huyện Mỏ Cày năm 2019 đạt 94 nghìn tấn."))
near("figure-conflict", row(2020, "Thu phí cảng năm 2020 đạt 5.900 triệu đồng."), row(2021, "Thu phí cảng năm 2020 đạt 5,9 tỷ đồng."))
near("figure-conflict", row(2020, "Độ che phủ rừng năm 2020 đạt 1,85%."), row(2022, "Độ che phủ rừng năm 2020 đạt 1,9%."))
near("figure-conflict", row(2021, "Số bác sĩ trên vạn dân năm 2021 đạt 10,2 người; so với năm 2020 tăng 5%."), row(2022, "Số bác sĩ trên vạn dân năm 2022 đạt 11 người."))
near("figure-conflict", row(2022, "Năm 2022 thu hút 45 dự án, chiếm 60% số dự án của khu công nghiệp."), row(2022, "Năm 2022 thu hút 45 dự án, chiếm 12% số dự án của toàn vùng."))

# missing-result
plant("missing-result", [task(2018, "Rà soát đất công ở chợ Giồng Giữa", "")], "Rà soát đất công ở chợ Giồng Giữa")
plant("missing-result", [task(2019, "Cắm mốc hành lang đê Cái Hàng", "-")], "Cắm mốc hành lang đê Cái Hàng")
plant("missing-result", [task(2020, "Đánh số nhà khu phố Ba Mùa", "…")], "Đánh số nhà khu phố Ba Mùa")
plant("missing-result", [task(2021, "Thay đèn đường hẻm Bà Tám", "./.")], "Thay đèn đường hẻm Bà Tám")
plant("missing-result", [(2022, "Lập sổ theo dõi trạm cân xe", "", "Đang chờ vốn", "")], "Lập sổ theo dõi trạm cân xe")
near("missing-result", task(2018, "Sửa cổng nhà truyền thống", "Không."))
near("missing-result", task(2019, "Kiểm kê tượng đài cũ", "0"))
near("missing-result", task(2020, "Dời trạm biến áp phường", "Chưa"))
near("missing-result", task(2021, "Thu hồi xe công dôi dư", "100%"))
near("missing-result", task(2022, "Xây bờ kè đoạn chợ nổi cũ", "Đang làm; xin xem mục trên"))

# result-restates-task
T1 = "Rà soát, sắp xếp lại mạng lưới điểm trường lẻ, bố trí giáo viên hợp lý và bảo đảm học sinh vùng sâu đến lớp đúng tuổi"
T2 = "Kiểm tra định kỳ phương tiện thủy nội địa, xử lý nghiêm bến đò không phép, trang bị áo phao cho khách qua sông mùa nước nổi"
T3 = "Củng cố tổ tự quản ở khu nhà trọ, nắm chắc nhân khẩu tạm trú, phối hợp chủ nhà trọ phát hiện sớm người vi phạm"
T4 = "Đẩy nhanh số hóa hồ sơ hộ tịch lưu trữ từ trước năm 2016, đào tạo cán bộ tư pháp xã sử dụng phần mềm dùng chung"
T5 = "Xây dựng vùng trồng bưởi da xanh theo tiêu chuẩn sạch. Liên kết hợp tác xã với doanh nghiệp thu mua. Cấp mã số vùng trồng cho nhà vườn"
plant("result-restates-task", [task(2018, T1, T1 + ".")], T1[:40], T1[:40])
plant("result-restates-task", [task(2019, T2, "Đã chỉ đạo " + T2[0].lower() + T2[1:] + ".")], T2[:40], T2[1:40])
plant("result-restates-task", [task(2020, T3, "Trong năm đã " + T3[0].lower() + T3[1:].replace("ở khu nhà trọ", "ở các khu nhà trọ") + ".")], T3[:30], "nắm chắc nhân khẩu")
plant("result-restates-task", [task(2021, T4, "Đào tạo cán bộ tư pháp xã sử dụng phần mềm dùng chung; đẩy nhanh số hóa hồ sơ hộ tịch lưu trữ từ trước năm 2016.")],
      T4[:40], "Đào tạo cán bộ tư pháp xã")
plant("result-restates-task", [task(2022, T5, "- Xây dựng vùng trồng bưởi da xanh theo tiêu chuẩn sạch.¶- Liên kết hợp tác xã với doanh nghiệp thu mua.")], T5[:40], "theo tiêu chuẩn sạch")
near("result-restates-task", task(2018, "Nạo vét rạch Cái Mít, sửa hai cống đầu mối và vận động người dân không lấn rạch làm nhà sàn",
     "Đã nạo vét rạch Cái Mít dài 3 km; hai cống được thay cửa thép, ba hộ tự dời nhà, tàu 30 tấn qua lại được quanh năm."))
near("result-restates-task", task(2019, "Tuyên truyền dân mạnh dạn dùng hố ủ rác tại nhà, giảm túi nhựa ở chợ, thu tiền rác đúng quy định từng quý",
     "Hội Phụ nữ tặng 400 giỏ nhựa đan tay. Chín chợ ngưng phát túi miễn phí, lượng rác về bãi giảm một phần tư so với đầu kỳ."))
near("result-restates-task", task(2020, "Tổ chức hội thi nhà nông đua tài", "Tổ chức hội thi nhà nông đua tài"))
near("result-restates-task", task(2021, "Khắc phục việc giao khoán đất bãi bồi sai đối tượng, thu hồi phần diện tích cấp trùng và xử lý cán bộ liên quan",
     "Thanh tra huyện lập 14 hồ sơ; 9 hộ trả lại 21 ha. Hai công chức bị khiển trách, một người bị cách chức, phần còn lại chờ tòa xử."))
near("result-restates-task", task(2022, "Giảm số cuộc họp, chuẩn bị tài liệu trước ba ngày và gửi qua mạng cho đại biểu",
     "Số cuộc họp ít hơn năm ngoái 30 cuộc. Văn phòng đặt máy chủ riêng, giấy in tiết kiệm được 1.200 ram, đại biểu đọc trên máy tính bảng."))

# task-carried-over: short results, each its own
C1 = "Tập trung giải quyết dứt điểm các vụ khiếu kiện đông người kéo dài liên quan bồi thường khu tái định cư"
C2 = "Mở rộng bảo hiểm y tế hộ gia đình cho ngư dân đi biển dài ngày và người lao động tự do"
C3 = "Vận động chức sắc tôn giáo tham gia hòa giải mâu thuẫn, xây dựng xứ đạo bình yên, cộng đồng an toàn"
C4 = "Khôi phục vườn dừa già cỗi, hỗ trợ cây giống tốt, hướng dẫn trồng xen ca cao và nuôi ong lấy mật"
C5 = "Nâng chất lượng sinh hoạt của câu lạc bộ hưu trí, tạo điều kiện để người cao tuổi góp ý với chính quyền"
plant("task-carried-over", [task(2018, C1, "Xong một vụ."), task(2019, C1, "Thêm hai vụ.")], C1, C1)
plant("task-carried-over", [task(2019, C2, "Được bốn xã."), task(2020, "Tiếp tục mở rộng bảo hiểm y tế hộ gia đình cho ngư dân đi biển dài ngày, người lao động tự do trong năm 2021", "Thêm một xã.")],
      "Mở rộng bảo hiểm y tế", "Tiếp tục mở rộng bảo hiểm y tế")
plant("task-carried-over", [task(2018, C3, "Sáu xứ đạo."), task(2021, "Xây dựng xứ đạo bình yên, cộng đồng an toàn; vận động chức sắc tôn giáo tham gia hoà giải mâu thuẫn", "Tám xứ đạo.")],
      C3, "Xây dựng xứ đạo bình yên")
plant("task-carried-over", [task(2021, C4, "Trồng lại 40 ha."), task(2022, "Khôi phục vườn dừa già cỗi, hỗ trợ cây giống tốt, hướng dẫn người dân trồng xen ca cao, nuôi ong lấy mật ở xã cù lao", "Trồng lại 55 ha.")],
      C4, "ở xã cù lao")
plant("task-carried-over", [task(2020, C5, "Lập 12 câu lạc bộ."), task(2022, C5.replace("tạo điều kiện", "tao dieu kien"), "Lập 15 câu lạc bộ.")], C5, "tao dieu kien")
near("task-carried-over", task(2018, "Hoàn thiện hồ sơ trình công nhận di tích, tu bổ và phát huy giá trị đình làng Phú Lễ", "Trình rồi."),
     task(2019, "Hoàn thiện hồ sơ trình công nhận di tích, tu bổ và phát huy giá trị đình làng Long Thạnh", "Đang trình."))
near("task-carried-over", task(2019, "Tham mưu cấp ủy sơ kết ba năm và báo cáo kết quả thực hiện Chỉ thị số 301-CT/TU trong toàn Đảng bộ", "Xong tháng 5."),
     task(2020, "Tham mưu cấp ủy sơ kết ba năm và báo cáo kết quả thực hiện Chỉ thị số 302-CT/TU trong toàn Đảng bộ", "Xong tháng 7."))
near("task-carried-over", task(2020, "Chăm lo gia đình chính sách dịp Tết", "Tặng 300 suất."), task(2021, "Chăm lo gia đình chính sách dịp Tết", "Tặng 310 suất."))
near("task-carried-over", task(2021, "Xử lý dứt điểm nợ đọng xây dựng cơ bản của các công trình giao thông do cấp huyện quản lý", "Trả 12 tỷ."),
     task(2022, "Công khai nợ thuế của doanh nghiệp xây dựng, giao thông; cưỡng chế đơn vị cố tình dây dưa nhiều kỳ", "Thu 9 tỷ."))
near("task-carried-over", task(2022, "Bồi dưỡng kỹ năng số cho cán bộ công đoàn cơ sở trong các doanh nghiệp may mặc và chế biến", "Mở hai lớp."),
     task(2022, "Bồi dưỡng kỹ năng số cho cán bộ công đoàn cơ sở trong các doanh nghiệp may mặc và chế biến", "Mở ba lớp."))

# result-reused
E1 = "Các đồng chí được phân công đã trực tiếp xuống từng chi bộ yếu để dự sinh hoạt, góp ý cách ghi sổ và cách ra nghị quyết."
E2 = "Cán bộ một cửa thay ca cả buổi trưa, nhờ đó người lao động nộp được hồ sơ ngoài giờ, thư khen nhiều hơn hẳn phàn nàn."
E3 = "Đài truyền thanh phát lại chuyên mục nhà nông vào hai buổi sớm tối, có chuyên gia trả lời thư hỏi về sâu bệnh trên cây ăn trái."
E4 = "Lực lượng dân quân tuần tra 48 đêm trên tuyến đê, bắt 17 xe chở cát lậu và lập biên bản giao công an huyện xử phạt."
E5 = "Nhờ đổi giờ tưới và che phủ gốc bằng xơ dừa, nhà vườn qua được đợt hạn mà không phải mua nước ngọt chở bằng sà lan."
plant("result-reused", [row(2018, E1), row(2019, E1)], E1, E1)
plant("result-reused", [row(2019, E2), row(2020, "Có kết quả bước đầu.¶- " + E2.replace("nhiều hơn hẳn", "vẫn nhiều hơn"))], E2, "vẫn nhiều hơn phàn nàn")
plant("result-reused", [row(2018, E3), row(2022, "Vào hai buổi sớm tối, đài truyền thanh phát lại chuyên mục nhà nông; có chuyên gia trả lời thư hỏi về sâu bệnh trên cây ăn trái.")],
      E3, "Vào hai buổi sớm tối")
plant("result-reused", [row(2020, E4), row(2021, E4.replace("giao công an", "chuyển công an"))], "giao công an huyện", "chuyển công an huyện")
plant("result-reused", [row(2021, E5), row(2022, E5.replace("qua được", "qua duoc"))], E5, "qua duoc")
near("result-reused", row(2018, "Tổ liên ngành kiểm tra 112 quán ăn ven lộ, nhắc nhở 14 quán, đình chỉ 3 quán dùng phụ gia cấm trong mùa lễ hội."),
     row(2019, "Tổ liên ngành kiểm tra 138 quán ăn ven lộ, nhắc nhở 9 quán, đình chỉ 5 quán dùng phụ gia cấm trong mùa lễ hội."))
near("result-reused", row(2019, "Đoàn thanh niên nhận chăm sóc nghĩa trang liệt sĩ, thắp nến tri ân tối 26 tháng 7 và quét vôi lại toàn bộ hàng rào."),
     row(2020, "Đoàn thanh niên mở lớp bơi phòng đuối nước trong hè, mượn hồ của trung tâm văn hóa và mời bộ đội biên phòng đứng lớp."))
near("result-reused", row(2020, "Đã làm xong phần việc được giao đúng hạn."), row(2021, "Đã làm xong phần việc được giao đúng hạn."))
near("result-reused", row(2022, "Cây cầu gỗ đầu xóm được thay bằng cầu bê tông nhờ bà con góp công, xe máy và xe cứu thương chạy vào tận nơi."),
     row(2022, "Cây cầu gỗ đầu xóm được thay bằng cầu bê tông nhờ bà con góp công, xe máy và xe cứu thương chạy vào tận nơi."))

# ordinal-gap and ordinal-label-mismatch: the ordinal says how the row's number stands to the one before
plant("ordinal-gap", [task(2018, "Việc giao thêm thứ nhất của tổ cầu đường", "Đã xong cầu.", "skip")], "Việc giao thêm thứ nhất của tổ cầu đường")
plant("ordinal-gap", [task(2019, "Việc giao lần đầu của tổ nước", "Đã xong nước.", "repeat")], "Việc giao lần đầu của tổ nước")
plant("ordinal-gap", [task(2020, "Các việc của tổ điện", "Đã chia việc.", "sub a) b) d)")], "phần d của")
plant("ordinal-gap", [task(2021, "Các việc của tổ kho bãi", "Đã chia việc.", "sub 2 3")], "phần 2 của")
plant("ordinal-gap", [task(2022, "Việc của tổ in ấn", "Đã in.", "skip")], "Việc của tổ in ấn")
near("ordinal-gap", task(2018, "Các việc của tổ môi trường", "Đã chia việc.", "sub a) b) c) d) đ) e) g)"))
near("ordinal-gap", task(2019, "Các việc của tổ lễ tân", "Đã chia việc.", "sub 1 2 3"))
near("ordinal-gap", task(2022, "Các việc của tổ bảo vệ", "Đã chia việc.", "sub a) b)"))
plant("ordinal-label-mismatch", [task(2018, "97. Việc của tổ thư viện", "Đã mua sách.")], "Việc của tổ thư viện")
plant("ordinal-label-mismatch", [task(2020, "98) Việc của tổ nhà ăn", "Đã thay bếp.")], "Việc của tổ nhà ăn")
plant("ordinal-label-mismatch", [task(2022, "96. Nhóm việc về nhà xe: sắp lại chỗ để", "Đã sắp.")], "Nhóm việc về nhà xe")
near("ordinal-label-mismatch", task(2019, "1.000 ha rừng phòng hộ được giao khoán", "Đã giao."))
near("ordinal-label-mismatch", task(2020, "Kỷ niệm lần thứ 90 ngày truyền thống", "Đã tổ chức."))
near("ordinal-label-mismatch", task(2021, "Nhóm việc: (1) nhà xe; (2) sân thứ hai sửa lại", "Đã sửa."))
near("ordinal-label-mismatch", task(2022, "Sửa 12 phòng học xuống cấp", "Đã sửa."))

# The groups of each year, in their order; {n} is the group's own number, in words.
SLOW = "Công tác dự báo tình hình, xử lý thông tin từ cơ sở có nơi còn chậm và bị động"
SLOWER = "Có nơi công tác dự báo tình hình và xử lý thông tin từ cơ sở vẫn còn chậm, bị động"
CAPITAL = "Việc giải ngân vốn xây dựng trường học kéo dài, thủ tục còn rườm rà"
RIVER = "Môi trường sông rạch ô nhiễm, rác thải chưa được thu gom triệt để"
PARTY = "Sinh hoạt của một số chi bộ ấp đơn điệu, đảng viên trẻ ít phát biểu"
LAND = "Quản lý đất bãi bồi lỏng lẻo, để xảy ra lấn chiếm kéo dài"
YOUTH = "Thu hút sinh viên giỏi về làm việc tại tỉnh đạt thấp so với yêu cầu"
DIGITAL = "Phần mềm dùng chung của khối Đảng vận hành thiếu ổn định, dữ liệu rời rạc"
HEALTH = "Bệnh viện tuyến huyện thiếu thuốc và bác sĩ chuyên khoa trong thời gian dài"
GROUPS = {
    2018: ["Nhóm hạn chế, khuyết điểm thứ {n}: " + SLOW, "Nhóm hạn chế, khuyết điểm thứ {n}: " + CAPITAL,
           "Nhóm hạn chế, khuyết điểm thứ {n}: " + RIVER],
    2019: ["Nhóm hạn chế, khuyết điểm thứ {n}: " + RIVER.replace("sông rạch", "sông, rạch"), "Nhóm hạn chế, khuyết điểm thứ {n}: " + SLOWER,
           "Nhóm hạn chế, khuyết điểm thứ {n}: " + PARTY],
    2020: ["Nhóm hạn chế, khuyết điểm thứ {n}: (1) " + LAND + ". (2) " + PARTY + ".", "Nhóm hạn chế thứ {n}: " + YOUTH,
           "Nhóm hạn chế thứ ba: " + DIGITAL],
    2021: ["Nhóm hạn chế, khuyết điểm thứ {n}: " + YOUTH + " năm 2021", "Nhóm hạn chế, khuyết điểm thứ {n}: " + LAND,
           "Nhóm hạn chế, khuyết điểm thứ tư: " + HEALTH],
    2022: ["Nhóm hạn chế, khuyết điểm thứ {n}: " + HEALTH, "Nhóm hạn chế, khuyết điểm thứ {n}: " + CAPITAL,
           "Nhóm hạn chế, khuyết điểm thứ {n}: " + YOUTH.replace("đạt thấp", "còn thấp")],
}
PLANTS += [
    ("limitation-recurs", [], (SLOW, SLOWER)),
    ("limitation-dropped", [], (CAPITAL,)),
    ("limitation-recurs", [], (RIVER, RIVER.replace("sông rạch", "sông, rạch"))),
    ("limitation-dropped", [], (RIVER.replace("sông rạch", "sông, rạch"),)),
    ("limitation-dropped", [], (SLOWER,)),
    ("limitation-recurs", [], ("Nhóm hạn chế, khuyết điểm thứ ba: " + PARTY, "(2) " + PARTY)),
    ("limitation-recurs", [], ("(1) " + LAND, "Nhóm hạn chế, khuyết điểm thứ hai: " + LAND)),
    ("limitation-recurs", [], ("Nhóm hạn chế thứ hai: " + YOUTH, YOUTH + " năm 2021")),
    ("limitation-dropped", [], (DIGITAL,)),
    ("limitation-recurs", [], (YOUTH + " năm 2021", YOUTH.replace("đạt thấp", "còn thấp"))),
    ("limitation-dropped", [], ("Nhóm hạn chế, khuyết điểm thứ hai: " + LAND,)),
    ("limitation-recurs", [], ("thứ tư: " + HEALTH, HEALTH)),
    ("ordinal-label-mismatch", [], ("thứ tư: " + HEALTH,)),
]

# Near misses among these groups: CAPITAL stands in 2018 and again in 2022, with years read between; of the two parts of
# 2020 one is left out in 2021, the group is not dropped; the groups of the last year are not dropped.
for code in ["limitation-recurs"] + ["limitation-dropped"] * 5:
    near(code)

# Another committee, read with the others: nothing of it is compared with the province's over the years.
DISTRICT = {
    2021: [("Tăng trưởng GRDP năm 2018 là 8,9%; thu ngân sách nội địa năm 2019 đạt 320 tỷ đồng.", "Việc của huyện một"),
           (E5, "Giữ nước ngọt cho vườn"), ("Đã phổ biến Nghị quyết số 12-NQ/HU ngày 05/5/2021.", C4)],
    2022: [("Bàn giao trạm bơm ngày 20/12/2023 cho hợp tác xã.", "Việc của huyện hai"), ("Nắm số liệu bão.", "Việc của huyện ba")],
}
DISTRICT_GROUP = {2021: "Nhóm hạn chế thứ nhất: " + HEALTH + " trong huyện", 2022: "Nhóm hạn chế thứ nhất: Chợ đầu mối vắng khách, sạp bỏ trống nhiều tháng liền"}
PLANTS += [("limitation-dropped", [], (HEALTH + " trong huyện",))]
for code in ["limitation-recurs", "task-carried-over", "result-reused", "figure-conflict", "figure-conflict", "date-after-report"]:
    near(code)  # HEALTH, C4, E5, GRDP, the budget; a report without the paper it is attached to lasts to the end of its year
