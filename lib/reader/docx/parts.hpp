#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "container/package.hpp"
#include "reader/builder.hpp"
#include "reader/docx/part.hpp"
#include "reader/docx/relationships.hpp"

/// Parts: the main part of a word-processing package and, when asked for, those beside it. What is
/// missing or broken beside the main part costs a diagnostic, never the document.
namespace baocao::reader::docx {

class Parts {
 public:
  /// Finds the main part through the package's relationships (ECMA-376 part 1 §11.3.10). Throws
  /// corrupt_document where there is none.
  Parts(const container::Package& package, DocumentBuilder& builder);

  /// The main part; throws where it cannot be read.
  std::unique_ptr<XmlPart> open_main() const;

  /// The part that the main part names with a relationship of this type; null where it names none,
  /// and, with a diagnostic, where it is not there or cannot be read.
  std::unique_ptr<XmlPart> open(std::string_view type);

  const container::Package& package() const noexcept { return package_; }
  /// A relationship of the main part; null where there is none.
  const Relationship* find_relationship(std::string_view id) { return relationships_.find_id(id); }

  /// Diagnostics about what the relationships alone tell: external parts, page headers and footers.
  void report();

 private:
  void load_relationships();

  const container::Package& package_;
  DocumentBuilder& builder_;
  std::size_t main_ = 0;
  Relationships relationships_;  ///< of the main part
};

}  // namespace baocao::reader::docx
