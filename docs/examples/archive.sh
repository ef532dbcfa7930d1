#!/bin/sh
# sh docs/examples/archive.sh FOLDER: makes the small archive that the guides' examples are about.
set -eu
corpus=$(cd "$(dirname "$0")/../../test_corpus" && pwd)
mkdir -p "$1/2022" "$1/2023" "$1/old"
cd "$1"

# The same task in two years. What one can find in them: docs/guide.md, “Do the reports agree?”
printf '%s\n' 'PHỤ LỤC 1' '**Kết quả khắc phục hạn chế, khuyết điểm năm 2022 của Ban Thường vụ Huyện ủy An Bình**' '' \
  'STT	Hạn chế, khuyết điểm	Kết quả khắc phục	Ghi chú' \
  'I	Công tác tuyên truyền		' \
  '1	Tổ chức học tập nghị quyết theo Kế hoạch số 12-KH/HU ngày 05/3/2022	Đã mở 4/5 lớp, đạt 80% kế hoạch.	' \
  '2	Rà soát hồ sơ đất công		Chưa có vốn' >2022/report.txt
printf '%s\n' 'PHỤ LỤC 1' '**Kết quả khắc phục hạn chế, khuyết điểm năm 2023 của Ban Thường vụ Huyện ủy An Bình**' '' \
  'STT	Hạn chế, khuyết điểm	Kết quả khắc phục	Ghi chú' \
  'I	Công tác tuyên truyền		' \
  '1	Tổ chức học tập nghị quyết theo Kế hoạch số 12-KH/HU ngày 15/3/2022	Đã mở 3/5 lớp, đạt 70% kế hoạch.	' \
  '3	Sửa chữa trụ sở xã	Hoàn thành ngày 31/02/2023.	' >2023/report.txt

cp "$corpus/docx/phu-luc-6.pages.docx" 2022/appendix-6.docx
cp "$corpus/docx/phu-luc-6.pages.docx" 2023/copy.docx
cp "$corpus/archive/made-two.zip" 2023/two.zip
cp "$corpus/converter/made-nested-ordinals.doc" old/plan.doc
printf '%%PDF-1.4\n' >old/scan.pdf
# A page of 2001 in TCVN3: one byte a letter, shown in the fonts .Vn… only.
printf '<font face=".VnTime">C\351ng h\337a x\267 h\351i ch\361 ngh\334a Vi\326t Nam</font>\n' >old/notice.html
printf 'C\351ng h\337a x\267 h\351i ch\361 ngh\334a Vi\326t Nam\n\247\351c l\313p - T\371 do - H\271nh ph\363c\n' >old/notice.txt
