-- Scans of documents, kept by the hash that their document names.

-- Bytes of the attachment that are kept in this file; 0 where only its name and hash are.
ALTER TABLE document ADD COLUMN attachmentBytes INTEGER NOT NULL DEFAULT 0
  CHECK (attachmentBytes >= 0 AND (attachmentBytes = 0 OR length(attachmentHash) = 64));

-- Not journalled: the hash in the document's own row says what must be here. An undo leaves it, for a redo needs it again.
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  content BLOB NOT NULL CHECK (length(content) > 0)
) STRICT;
CREATE TRIGGER attachmentIsNotEdited BEFORE UPDATE ON attachment BEGIN
  SELECT RAISE(ABORT, 'a kept file is never edited');
END;
CREATE TRIGGER attachmentIsNotDeleted BEFORE DELETE ON attachment BEGIN
  SELECT RAISE(ABORT, 'a kept file is never deleted');
END;

-- As before, and what is kept of the attachment stays as it was booked, too.
DROP TRIGGER documentIsNotEdited;
CREATE TRIGGER documentIsNotEdited BEFORE UPDATE ON document
  WHEN NOT EXISTS (SELECT 1 FROM undoing)
    AND NOT (OLD.effective = '' AND NEW.number = OLD.number AND NEW.title = OLD.title AND NEW.date = OLD.date
      AND NEW.issuer = OLD.issuer AND NEW.meeting = OLD.meeting AND NEW.documentSet = OLD.documentSet
      AND NEW.secrecy = OLD.secrecy AND NEW.attachment = OLD.attachment AND NEW.attachmentHash = OLD.attachmentHash
      AND NEW.filingDue = OLD.filingDue AND NEW.intended = OLD.intended AND NEW.content = OLD.content
      AND NEW.attachmentBytes = OLD.attachmentBytes) BEGIN
  SELECT RAISE(ABORT, 'a booked row is never edited');
END;
