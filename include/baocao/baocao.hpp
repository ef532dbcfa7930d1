#pragma once

/// @mainpage baocao
/// Typed data from the tables of Vietnamese administrative reports. Everything in one header: read_documents
/// (reader.hpp) or read_reports (report_file.hpp) → Document → find_reports (report.hpp) → extract (entity.hpp) →
/// to_json (json.hpp). Other programming languages use baocao.h.

/// @namespace baocao
/// All of the C++ interface.
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
