#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// HTML as libxml2's tokenizer reads it as HTML has it.
namespace baocao::reader {

/// Control characters that are no white space of HTML.
std::size_t count_controls(std::string_view utf8) noexcept;

/// Rewrites what libxml2 takes otherwise than HTML §13.2.5: comments go, also the bogus ones (`<![if …]>` and
/// `<![endif]>`, which Word writes, `<?…>`, `</>`), scripts are emptied, templates go, end tags of `body` and `html`
/// go, since content may follow them, `</br>` is `<br>`, `<td/>` is `<td>` (but not in XHTML), and `<o:p>` an `<o-p>`:
/// libxml2 would drop the prefix and see a paragraph. Character references that libxml2 does not know or takes
/// otherwise (`&abreve;`, `&#150;`) become their characters; in `<xmp>`, `<plaintext>` and CDATA of XHTML all is text.
/// Control characters, which libxml2 drops and which are capitals in VISCII and VPS, become the non-characters from
/// U+FDD0 on, and so do `<` and `&` of references without semicolon. Linear, in place but for controls.
void tidy_markup(std::string& utf8);

/// Gives back the characters that tidy_markup made non-characters of.
void restore_controls(std::string& utf8);

}  // namespace baocao::reader
