-- across organisations
-- AlterTable
ALTER TABLE "link" ADD COLUMN     "email" TEXT;

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "bill_id" UUID;

-- AlterTable
ALTER TABLE "event" ADD COLUMN     "bill_id" UUID,
ADD COLUMN     "debtor_id" UUID,
ADD COLUMN     "import_id" UUID,
ADD COLUMN     "thread_id" UUID;

-- AlterTable
ALTER TABLE "organization" ADD COLUMN     "announces_bills" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "citizen_retention_years" INTEGER NOT NULL DEFAULT 2,
ADD COLUMN     "payfip_mode" TEXT NOT NULL DEFAULT 'test',
ADD COLUMN     "payfip_number" TEXT,
ADD COLUMN     "payment_lock_minutes" INTEGER NOT NULL DEFAULT 120;

-- CreateTable
CREATE TABLE "bill" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "refdet" TEXT,
    "payfip_number" TEXT,
    "issued_on" DATE NOT NULL,
    "due_on" DATE,
    "due_order" DATE NOT NULL,
    "subject" TEXT NOT NULL,
    "lines" JSONB NOT NULL DEFAULT '[]',
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "state_at" TIMESTAMPTZ(3) NOT NULL,
    "paid_on" DATE,
    "debtor_id" UUID NOT NULL,
    "account_id" UUID,
    "import_id" UUID,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "announced_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "end_announced_at" TIMESTAMPTZ(3),

    CONSTRAINT "bill_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "bill_word" (
    "organization_id" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "bill_id" UUID NOT NULL,

    CONSTRAINT "bill_word_pkey" PRIMARY KEY ("organization_id","word","bill_id")
);

-- CreateTable
CREATE TABLE "alert_preference" (
    "organization_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "new_bills" BOOLEAN NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alert_preference_pkey" PRIMARY KEY ("organization_id","account_id")
);

-- CreateTable
CREATE TABLE "debtor" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_number" TEXT,
    "last_name" TEXT NOT NULL,
    "first_name" TEXT,
    "sort_name" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "postal_code" TEXT NOT NULL DEFAULT '',
    "city" TEXT NOT NULL DEFAULT '',
    "email" TEXT,
    "proposed_email" TEXT,
    "account_id" UUID,
    "attached_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "debtor_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "debtor_word" (
    "organization_id" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "debtor_id" UUID NOT NULL,

    CONSTRAINT "debtor_word_pkey" PRIMARY KEY ("organization_id","word","debtor_id")
);

-- CreateTable
CREATE TABLE "bill_claim" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "bill_id" UUID NOT NULL,
    "debtor_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'asked',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "code_hash" TEXT,
    "code_expires_at" TIMESTAMPTZ(3),
    "code_tries" INTEGER NOT NULL DEFAULT 0,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,

    CONSTRAINT "bill_claim_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "archive_withdrawal" (
    "organization_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "archive_number" TEXT NOT NULL,
    "document_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3) NOT NULL,
    "sha256" TEXT NOT NULL,
    "leaf" TEXT NOT NULL,
    "head" TEXT NOT NULL,

    CONSTRAINT "archive_withdrawal_pkey" PRIMARY KEY ("organization_id","position")
);

-- CreateTable
CREATE TABLE "bill_import" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "format" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'reading',
    "problem" TEXT,
    "problem_params" JSONB NOT NULL DEFAULT '{}',
    "total" INTEGER NOT NULL DEFAULT 0,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "new_count" INTEGER NOT NULL DEFAULT 0,
    "change_count" INTEGER NOT NULL DEFAULT 0,
    "known_count" INTEGER NOT NULL DEFAULT 0,
    "bad_count" INTEGER NOT NULL DEFAULT 0,
    "failed_count" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "taken_back_at" TIMESTAMPTZ(3),

    CONSTRAINT "bill_import_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "bill_import_line" (
    "organization_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "fiscal_year" INTEGER,
    "number" TEXT,
    "row" JSONB,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "file" JSONB,
    "bill_id" UUID,

    CONSTRAINT "bill_import_line_pkey" PRIMARY KEY ("organization_id","import_id","line")
);

-- CreateTable
CREATE TABLE "message_thread" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "account_id" UUID,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "bill_id" UUID,
    "invoice_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_thread_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "message" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "author_id" UUID,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "payment" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "bill_id" UUID NOT NULL,
    "account_id" UUID,
    "channel" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "means" TEXT,
    "paid_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "locked_until" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "receipt_number" TEXT,
    "payer_email" TEXT,
    "id_op" TEXT,
    "payfip_number" TEXT,
    "refdet" TEXT,
    "exer" TEXT,
    "saisie" TEXT,
    "result" TEXT,
    "authorization" TEXT,
    "paid_at" TIMESTAMPTZ(3),
    "asked_at" TIMESTAMPTZ(3),
    "is_double" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "text_page" (
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" UUID,

    CONSTRAINT "text_page_pkey" PRIMARY KEY ("organization_id","name","locale")
);

-- CreateIndex
CREATE INDEX "bill_organization_id_debtor_id_issued_on_id_idx" ON "bill"("organization_id", "debtor_id", "issued_on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "bill_organization_id_import_id_id_idx" ON "bill"("organization_id", "import_id", "id");

-- CreateIndex
CREATE INDEX "bill_word_organization_id_bill_id_word_idx" ON "bill_word"("organization_id", "bill_id", "word");

-- CreateIndex
CREATE INDEX "debtor_organization_id_sort_name_id_idx" ON "debtor"("organization_id", "sort_name", "id");

-- CreateIndex
CREATE INDEX "debtor_organization_id_email_idx" ON "debtor"("organization_id", "email");

-- CreateIndex
CREATE INDEX "debtor_organization_id_account_id_idx" ON "debtor"("organization_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "debtor_organization_id_customer_number_key" ON "debtor"("organization_id", "customer_number");

-- CreateIndex
CREATE INDEX "debtor_word_organization_id_debtor_id_word_idx" ON "debtor_word"("organization_id", "debtor_id", "word");

-- CreateIndex
CREATE INDEX "bill_claim_organization_id_state_created_at_id_idx" ON "bill_claim"("organization_id", "state", "created_at", "id");

-- CreateIndex
CREATE INDEX "bill_claim_organization_id_account_id_idx" ON "bill_claim"("organization_id", "account_id");

-- CreateIndex
CREATE INDEX "bill_claim_organization_id_debtor_id_idx" ON "bill_claim"("organization_id", "debtor_id");

-- CreateIndex
CREATE UNIQUE INDEX "archive_withdrawal_organization_id_document_id_key" ON "archive_withdrawal"("organization_id", "document_id");

-- CreateIndex
CREATE INDEX "bill_import_organization_id_created_at_id_idx" ON "bill_import"("organization_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "bill_import_line_organization_id_import_id_state_line_idx" ON "bill_import_line"("organization_id", "import_id", "state", "line");

-- CreateIndex
CREATE INDEX "bill_import_line_organization_id_import_id_fiscal_year_numb_idx" ON "bill_import_line"("organization_id", "import_id", "fiscal_year", "number");

-- CreateIndex
CREATE INDEX "message_thread_organization_id_account_id_last_at_id_idx" ON "message_thread"("organization_id", "account_id", "last_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "message_thread_organization_id_state_last_at_id_idx" ON "message_thread"("organization_id", "state", "last_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "message_thread_organization_id_reference_key" ON "message_thread"("organization_id", "reference");

-- CreateIndex
CREATE INDEX "message_organization_id_thread_id_id_idx" ON "message"("organization_id", "thread_id", "id");

-- CreateIndex
CREATE INDEX "payment_organization_id_bill_id_created_at_idx" ON "payment"("organization_id", "bill_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "payment_organization_id_account_id_created_at_id_idx" ON "payment"("organization_id", "account_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "payment_organization_id_channel_state_created_at_id_idx" ON "payment"("organization_id", "channel", "state", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_organization_id_id_op_key" ON "payment"("organization_id", "id_op");

-- CreateIndex
CREATE INDEX "document_organization_id_bill_id_idx" ON "document"("organization_id", "bill_id");

-- CreateIndex
CREATE INDEX "event_organization_id_bill_id_id_idx" ON "event"("organization_id", "bill_id", "id");

-- CreateIndex
CREATE INDEX "event_organization_id_debtor_id_id_idx" ON "event"("organization_id", "debtor_id", "id");

-- CreateIndex
CREATE INDEX "event_organization_id_thread_id_id_idx" ON "event"("organization_id", "thread_id", "id");

-- AddForeignKey
ALTER TABLE "bill" ADD CONSTRAINT "bill_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bill" ADD CONSTRAINT "bill_organization_id_debtor_id_fkey" FOREIGN KEY ("organization_id", "debtor_id") REFERENCES "debtor"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bill" ADD CONSTRAINT "bill_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bill" ADD CONSTRAINT "bill_organization_id_import_id_fkey" FOREIGN KEY ("organization_id", "import_id") REFERENCES "bill_import"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bill_word" ADD CONSTRAINT "bill_word_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bill_word" ADD CONSTRAINT "bill_word_organization_id_bill_id_fkey" FOREIGN KEY ("organization_id", "bill_id") REFERENCES "bill"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_preference" ADD CONSTRAINT "alert_preference_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_preference" ADD CONSTRAINT "alert_preference_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "debtor" ADD CONSTRAINT "debtor_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "debtor" ADD CONSTRAINT "debtor_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "debtor_word" ADD CONSTRAINT "debtor_word_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "debtor_word" ADD CONSTRAINT "debtor_word_organization_id_debtor_id_fkey" FOREIGN KEY ("organization_id", "debtor_id") REFERENCES "debtor"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bill_claim" ADD CONSTRAINT "bill_claim_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bill_claim" ADD CONSTRAINT "bill_claim_organization_id_bill_id_fkey" FOREIGN KEY ("organization_id", "bill_id") REFERENCES "bill"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bill_claim" ADD CONSTRAINT "bill_claim_organization_id_debtor_id_fkey" FOREIGN KEY ("organization_id", "debtor_id") REFERENCES "debtor"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bill_claim" ADD CONSTRAINT "bill_claim_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_organization_id_bill_id_fkey" FOREIGN KEY ("organization_id", "bill_id") REFERENCES "bill"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "archive_withdrawal" ADD CONSTRAINT "archive_withdrawal_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "archive_withdrawal" ADD CONSTRAINT "archive_withdrawal_organization_id_document_id_fkey" FOREIGN KEY ("organization_id", "document_id") REFERENCES "document"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_organization_id_bill_id_fkey" FOREIGN KEY ("organization_id", "bill_id") REFERENCES "bill"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_organization_id_debtor_id_fkey" FOREIGN KEY ("organization_id", "debtor_id") REFERENCES "debtor"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_organization_id_import_id_fkey" FOREIGN KEY ("organization_id", "import_id") REFERENCES "bill_import"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_organization_id_thread_id_fkey" FOREIGN KEY ("organization_id", "thread_id") REFERENCES "message_thread"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bill_import" ADD CONSTRAINT "bill_import_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bill_import" ADD CONSTRAINT "bill_import_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bill_import_line" ADD CONSTRAINT "bill_import_line_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bill_import_line" ADD CONSTRAINT "bill_import_line_organization_id_import_id_fkey" FOREIGN KEY ("organization_id", "import_id") REFERENCES "bill_import"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_thread" ADD CONSTRAINT "message_thread_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_thread" ADD CONSTRAINT "message_thread_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_thread" ADD CONSTRAINT "message_thread_organization_id_bill_id_fkey" FOREIGN KEY ("organization_id", "bill_id") REFERENCES "bill"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_thread" ADD CONSTRAINT "message_thread_organization_id_invoice_id_fkey" FOREIGN KEY ("organization_id", "invoice_id") REFERENCES "invoice"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_organization_id_thread_id_fkey" FOREIGN KEY ("organization_id", "thread_id") REFERENCES "message_thread"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_organization_id_bill_id_fkey" FOREIGN KEY ("organization_id", "bill_id") REFERENCES "bill"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_page" ADD CONSTRAINT "text_page_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_page" ADD CONSTRAINT "text_page_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;



SELECT tenant_wall(t::regclass) FROM unnest(ARRAY[
  'debtor', 'debtor_word', 'bill_claim', 'bill', 'bill_word', 'alert_preference', 'bill_import', 'bill_import_line', 'payment',
  'message_thread', 'message', 'text_page', 'archive_withdrawal']) t;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON archive_withdrawal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A person whom an organisation bills is known in it, as a supplier is.
ALTER TABLE membership DROP CONSTRAINT membership_role_check,
  ADD CHECK (role IN ('administrator', 'accounting', 'billing', 'reception', 'reader', 'supplier', 'citizen'));
ALTER TABLE organization
  ADD CHECK (payfip_mode IN ('test', 'activation', 'production')), ADD CHECK (payfip_number ~ '^[0-9]{6}$'),
  ADD CHECK (payment_lock_minutes BETWEEN 15 AND 1440), ADD CHECK (citizen_retention_years BETWEEN 1 AND 50);
ALTER TABLE link DROP CONSTRAINT link_purpose_check, ADD CHECK (purpose IN ('activation', 'password', 'email', 'alerts')),
  ADD CHECK ((purpose = 'email') = (email IS NOT NULL)), ADD CHECK (email = lower(email));
ALTER TABLE document DROP CONSTRAINT document_role_check, DROP CONSTRAINT document_check,
  ADD CHECK (role IN ('invoice', 'attachment', 'proof', 'bill')), ADD CHECK ((role = 'bill') = (bill_id IS NOT NULL)),
  ADD CHECK (num_nonnulls(invoice_id, habilitation_id, bill_id) = 1);
CREATE UNIQUE INDEX document_one_bill ON document (organization_id, bill_id) WHERE role = 'bill';
CREATE INDEX document_bill_retention ON document (organization_id, retain_until, id) WHERE role = 'bill';

ALTER TABLE debtor ADD CHECK (email = lower(email)), ADD CHECK (proposed_email = lower(proposed_email)), ALTER COLUMN sort_name TYPE text COLLATE "C";
ALTER TABLE bill_claim ADD CHECK (state IN ('asked', 'open', 'confirmed', 'dropped'));
ALTER TABLE bill
  ADD CHECK (amount >= 0), ADD CHECK (currency ~ '^[A-Z]{3}$'), ADD CHECK (mode IN ('free', 'direct-debit')), ADD CHECK (payfip_number ~ '^[0-9]{6}$'),
  ADD CHECK (state IN ('due', 'paying', 'declared', 'direct-debit', 'paid', 'cancelled')),
  ADD CHECK (standing = CASE state WHEN 'paid' THEN 'paid' WHEN 'cancelled' THEN 'cancelled' ELSE 'unpaid' END),
  ADD CHECK (fiscal_year BETWEEN 1900 AND 2999), ADD CHECK (refdet ~ '^[A-Za-z0-9]{6,30}$'),
  ADD CHECK (due_order = coalesce(due_on, date '9999-12-31')),
  ALTER COLUMN number TYPE text COLLATE "C";
ALTER TABLE bill_import ADD CHECK (format IN ('csv', 'zip', 'pes')),
  ADD CHECK (state IN ('reading', 'ready', 'running', 'done', 'unreadable', 'abandoned', 'taken-back'));
ALTER TABLE bill_import_line ADD CHECK (state IN ('new', 'change', 'known', 'bad', 'written', 'failed'));
ALTER TABLE payment
  ADD CHECK (channel IN ('payfip', 'declared', 'recorded')), ADD CHECK (amount >= 0),
  ADD CHECK (state IN ('pending', 'lapsed', 'accepted', 'refused', 'abandoned', 'expired', 'declared', 'confirmed', 'dropped')),
  ADD CHECK (means IN ('card', 'direct-debit', 'transfer', 'cheque', 'cash', 'other')),
  ADD CHECK ((channel = 'payfip') = (id_op IS NOT NULL)), ADD CHECK (state <> 'pending' OR locked_until IS NOT NULL);
ALTER TABLE message_thread ADD CHECK (state IN ('waiting', 'answered', 'closed')), ADD CHECK (locale IN ('fr', 'en'));
ALTER TABLE message ADD CHECK (side IN ('asker', 'agent'));
ALTER TABLE text_page ADD CHECK (locale IN ('fr', 'en'));
ALTER TABLE bill_word ALTER COLUMN word TYPE text COLLATE "C";
ALTER TABLE debtor_word ALTER COLUMN word TYPE text COLLATE "C";

-- A bill is known by its year and number; one that was taken back leaves them free.
CREATE UNIQUE INDEX bill_known_by ON bill (organization_id, fiscal_year, number) WHERE withdrawn_at IS NULL;
-- Lists of a person, in each order, and of the agents.
CREATE INDEX bill_mine_issued ON bill (organization_id, account_id, issued_on DESC, id DESC) WHERE withdrawn_at IS NULL;
CREATE INDEX bill_mine_standing ON bill (organization_id, account_id, standing, issued_on DESC, id DESC) WHERE withdrawn_at IS NULL;
CREATE INDEX bill_mine_due ON bill (organization_id, account_id, due_order, id) WHERE withdrawn_at IS NULL;
CREATE INDEX bill_mine_amount ON bill (organization_id, account_id, amount, id) WHERE withdrawn_at IS NULL;
CREATE INDEX bill_mine_number ON bill (organization_id, account_id, number, id) WHERE withdrawn_at IS NULL;
CREATE INDEX bill_mine_total ON bill (organization_id, account_id, currency) INCLUDE (amount) WHERE withdrawn_at IS NULL AND state IN ('due', 'declared');
CREATE INDEX bill_all_issued ON bill (organization_id, issued_on DESC, id DESC) WHERE withdrawn_at IS NULL;
CREATE INDEX bill_all_standing ON bill (organization_id, standing, issued_on DESC, id DESC) WHERE withdrawn_at IS NULL;
CREATE INDEX bill_all_due ON bill (organization_id, due_order, id) WHERE withdrawn_at IS NULL;
CREATE INDEX bill_all_amount ON bill (organization_id, amount, id) WHERE withdrawn_at IS NULL;
CREATE INDEX bill_all_number ON bill (organization_id, number, id) WHERE withdrawn_at IS NULL;
CREATE INDEX bill_declared ON bill (organization_id, state_at, id) WHERE withdrawn_at IS NULL AND state = 'declared';
CREATE INDEX bill_refdet ON bill (organization_id, refdet) WHERE withdrawn_at IS NULL;
CREATE INDEX bill_to_announce ON bill (organization_id, import_id, account_id) WHERE announced_at IS NULL;
CREATE INDEX debtor_proposed ON debtor (organization_id, sort_name, id) WHERE proposed_email IS NOT NULL;
CREATE INDEX mail_to ON mail (organization_id, recipient, created_at DESC);
CREATE UNIQUE INDEX payment_one_pending ON payment (organization_id, bill_id) WHERE state = 'pending';
CREATE UNIQUE INDEX payment_one_declared ON payment (organization_id, bill_id) WHERE state = 'declared';
CREATE UNIQUE INDEX payment_receipt ON payment (organization_id, receipt_number);
CREATE UNIQUE INDEX bill_claim_one ON bill_claim (organization_id, bill_id, account_id) WHERE state IN ('asked', 'open');

-- Says in the organisation's chain that documents were withdrawn, in order: entries at their own positions, without a number of their own.
-- Must be the last statement of a commit, as append_archive_entries, whose hashes it continues.
CREATE FUNCTION append_archive_withdrawals(organization uuid, instant timestamptz, documents uuid[])
RETURNS SETOF archive_withdrawal LANGUAGE plpgsql AS $$
DECLARE entry archive_entry; chain archive_chain; leaf_hash bytea;
BEGIN
  FOR entry IN SELECT e.* FROM unnest(documents) WITH ORDINALITY AS asked(id, place)
               JOIN archive_entry e ON e.organization_id = organization AND e.document_id = asked.id ORDER BY asked.place LOOP
    UPDATE archive_chain SET length = length + 1 WHERE organization_id = organization RETURNING * INTO chain;
    leaf_hash := sha256('\x00'::bytea || convert_to(format(E'guichet archive withdrawal 1\n%s\n%s\n%s\n%s\n%s', organization, chain.length, entry.archive_number,
      to_char(instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), entry.sha256), 'UTF8'));
    UPDATE archive_chain SET head = encode(sha256('\x01'::bytea || decode(chain.head, 'hex') || leaf_hash), 'hex')
      WHERE organization_id = organization RETURNING * INTO chain;
    RETURN QUERY INSERT INTO archive_withdrawal (organization_id, position, archive_number, document_id, withdrawn_at, sha256, leaf, head)
      VALUES (organization, chain.length, entry.archive_number, entry.document_id, instant, entry.sha256, encode(leaf_hash, 'hex'), chain.head) RETURNING *;
  END LOOP;
END $$;
