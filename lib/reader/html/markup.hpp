#pragma once

#include <string>

/// HTML as libxml2's tokenizer reads it as HTML has it.
namespace baocao::reader {

/// Rewrites what libxml2 takes otherwise than HTML §13.2.5: comments go, also the bogus ones (`<![if …]>` and
/// `<![endif]>`, which Word writes, `<?…>`, `</>`), scripts are emptied, end tags of `body` and `html` go, since
/// content may follow them, `</br>` is `<br>`, `<td/>` is `<td>` (but not in XHTML), and `<o:p>` an `<o-p>`:
/// libxml2 would drop the prefix and see a paragraph. In place, linear.
void tidy_markup(std::string& utf8);

}  // namespace baocao::reader
