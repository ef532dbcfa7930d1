#pragma once

/// @file
/// @def BAOCAO_API
/// Marks what the library exports; everything else stays hidden.
#if defined(BAOCAO_STATIC)
#define BAOCAO_API
#elif defined(_WIN32)
#if defined(BAOCAO_BUILDING)
#define BAOCAO_API __declspec(dllexport)
#else
#define BAOCAO_API __declspec(dllimport)
#endif
#else
#define BAOCAO_API __attribute__((visibility("default")))
#endif
