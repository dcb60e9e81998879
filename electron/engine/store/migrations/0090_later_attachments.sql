-- A scan may come after the document was booked: as before, but an attachment may be named and hashed, and kept then or
-- later, each once (another copy of the project may have been given a scan whose bytes do not come along); with it nothing
-- else of the document changes.
DROP TRIGGER documentIsNotEdited;
CREATE TRIGGER documentIsNotEdited BEFORE UPDATE ON document
  WHEN NOT EXISTS (SELECT 1 FROM undoing)
    AND NOT (NEW.number = OLD.number AND NEW.title = OLD.title AND NEW.date = OLD.date
      AND NEW.issuer = OLD.issuer AND NEW.meeting = OLD.meeting AND NEW.documentSet = OLD.documentSet
      AND NEW.secrecy = OLD.secrecy AND NEW.filingDue = OLD.filingDue AND NEW.intended = OLD.intended
      AND NEW.content = OLD.content
      AND (
        (OLD.effective = '' AND NEW.attachment = OLD.attachment AND NEW.attachmentHash = OLD.attachmentHash
          AND NEW.attachmentBytes = OLD.attachmentBytes)
        OR (NEW.effective = OLD.effective AND OLD.attachmentBytes = 0 AND NEW.attachmentHash <> ''
          AND (NEW.attachmentBytes > 0 OR OLD.attachmentHash = '')
          AND OLD.attachment IN ('', NEW.attachment) AND OLD.attachmentHash IN ('', NEW.attachmentHash)))) BEGIN
  SELECT RAISE(ABORT, 'a booked row is never edited');
END;
