-- A search of several words looks up each word of the invoices that the first one found; a deleted invoice takes its words along.
CREATE INDEX "invoice_word_organization_id_invoice_id_word_idx" ON "invoice_word"("organization_id", "invoice_id", "word");
