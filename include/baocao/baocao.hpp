#pragma once

/// Everything: read_documents / read_reports (reader.hpp) → Document → find_reports (report.hpp)
/// → extract (entity.hpp) → to_json (json.hpp).
#include "baocao/audit.hpp"
#include "baocao/diagnostic.hpp"
#include "baocao/document.hpp"
#include "baocao/encoding.hpp"
#include "baocao/entity.hpp"
#include "baocao/error.hpp"
#include "baocao/json.hpp"
#include "baocao/reader.hpp"
#include "baocao/report.hpp"
#include "baocao/report_file.hpp"
#include "baocao/text.hpp"
#include "baocao/version.hpp"
