-- The store of baocao convert, version 1 (docs/store.md).
CREATE TABLE sources (
  id INTEGER PRIMARY KEY,                        -- in the order of the output
  path TEXT NOT NULL,                            -- archive.zip!/entry inside an archive
  format TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  encodings TEXT NOT NULL,                       -- a JSON list
  duplicate_of INTEGER REFERENCES sources (id),  -- its content came before, and its reports stand there
  json TEXT NOT NULL                             -- what baocao dump prints
);
CREATE INDEX sources_path ON sources (path);
CREATE INDEX sources_sha256 ON sources (sha256);

CREATE TABLE reports (
  id INTEGER PRIMARY KEY,
  source_id INTEGER NOT NULL REFERENCES sources (id),
  position INTEGER NOT NULL,                     -- in the source, from 0
  appendix TEXT,
  appendix_number TEXT,
  title TEXT,
  assessment_year INTEGER,
  remediation_year INTEGER,
  issuer TEXT
);
CREATE INDEX reports_source ON reports (source_id);

CREATE TABLE items (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES reports (id),
  parent_id INTEGER REFERENCES items (id),
  position INTEGER NOT NULL,                     -- among the items of its parent, from 0
  at TEXT NOT NULL,                              -- JSON Pointer from the report
  kind TEXT NOT NULL CHECK (kind IN ('group', 'task')),
  ordinal TEXT,
  ordinal_style TEXT
);
CREATE INDEX items_report ON items (report_id);
CREATE INDEX items_parent ON items (parent_id);

CREATE TABLE paragraphs (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES reports (id),
  item_id INTEGER REFERENCES items (id),         -- none in the heading
  part TEXT NOT NULL CHECK (part IN ('heading', 'task', 'result', 'note', 'other')),
  column_text TEXT,                              -- of an other column
  at TEXT NOT NULL,
  marker TEXT,
  text TEXT NOT NULL
);
CREATE INDEX paragraphs_report ON paragraphs (report_id);
CREATE INDEX paragraphs_item ON paragraphs (item_id);

CREATE TABLE citations (
  id INTEGER PRIMARY KEY,
  paragraph_id INTEGER NOT NULL REFERENCES paragraphs (id),
  kind TEXT, number TEXT, date TEXT, issuer TEXT, title TEXT,
  text TEXT NOT NULL, span_start INTEGER NOT NULL, span_end INTEGER NOT NULL
);
CREATE INDEX citations_paragraph ON citations (paragraph_id);
CREATE INDEX citations_number ON citations (number);

CREATE TABLE quantities (
  id INTEGER PRIMARY KEY,
  paragraph_id INTEGER NOT NULL REFERENCES paragraphs (id),
  value REAL, of REAL, unit TEXT, change TEXT,
  text TEXT NOT NULL, span_start INTEGER NOT NULL, span_end INTEGER NOT NULL
);
CREATE INDEX quantities_paragraph ON quantities (paragraph_id);

CREATE TABLE dates (
  id INTEGER PRIMARY KEY,
  paragraph_id INTEGER NOT NULL REFERENCES paragraphs (id),
  value TEXT,
  text TEXT NOT NULL, span_start INTEGER NOT NULL, span_end INTEGER NOT NULL
);
CREATE INDEX dates_paragraph ON dates (paragraph_id);

CREATE TABLE periods (
  id INTEGER PRIMARY KEY,
  paragraph_id INTEGER NOT NULL REFERENCES paragraphs (id),
  from_year INTEGER, to_year INTEGER, horizon INTEGER, kind TEXT,
  text TEXT NOT NULL, span_start INTEGER NOT NULL, span_end INTEGER NOT NULL
);
CREATE INDEX periods_paragraph ON periods (paragraph_id);

CREATE TABLE diagnostics (
  id INTEGER PRIMARY KEY,
  source_id INTEGER NOT NULL REFERENCES sources (id),
  code TEXT NOT NULL, severity TEXT NOT NULL, message TEXT NOT NULL,
  table_number INTEGER, row_number INTEGER, column_number INTEGER
);
CREATE INDEX diagnostics_source ON diagnostics (source_id);

CREATE TABLE failures (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL
);

-- Row numbers are those of paragraphs. Query text with tones, or without any: unaccented has d for đ, folded also i
-- where y and i are two ways to write one word.
CREATE VIRTUAL TABLE search USING fts5 (text, unaccented, folded, content = '', tokenize = 'unicode61 remove_diacritics 2');
