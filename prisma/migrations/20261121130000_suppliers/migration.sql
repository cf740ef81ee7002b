-- across organisations
-- AlterTable
ALTER TABLE "upload" ADD COLUMN     "draft_id" UUID,
ADD COLUMN     "reading" JSONB;

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "rib_id" UUID;

-- AlterTable
ALTER TABLE "event" ADD COLUMN     "establishment_id" UUID,
ADD COLUMN     "rib_id" UUID;

-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "held_for_id" UUID;

-- AlterTable
ALTER TABLE "habilitation" ADD COLUMN     "end_announced_at" TIMESTAMPTZ(3),
ADD COLUMN     "expires_on" DATE;

-- AlterTable
ALTER TABLE "invoice" ADD COLUMN     "acknowledged_at" TIMESTAMPTZ(3),
ADD COLUMN     "approved_amount" BIGINT,
ADD COLUMN     "assigned_to_id" UUID,
ADD COLUMN     "clock_started_on" DATE,
ADD COLUMN     "clock_stopped_at" TIMESTAMPTZ(3),
ADD COLUMN     "clock_stopped_days" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "department_id" UUID,
ADD COLUMN     "deposit_key" UUID,
ADD COLUMN     "findings" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "paid_on" DATE,
ADD COLUMN     "pay_by" DATE,
ADD COLUMN     "payment_reference" TEXT,
ADD COLUMN     "rib_id" UUID,
ADD COLUMN     "syntax" TEXT;

-- AlterTable
ALTER TABLE "organization" ADD COLUMN     "accounting_days" INTEGER NOT NULL DEFAULT 10,
ADD COLUMN     "habilitation_years" INTEGER NOT NULL DEFAULT 3,
ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY['fr', 'en']::TEXT[],
ADD COLUMN     "late_interest_rate" INTEGER NOT NULL DEFAULT 1015,
ADD COLUMN     "ordering_days" INTEGER NOT NULL DEFAULT 20,
ADD COLUMN     "requires_department" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "requires_order" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "rib_confirmations" INTEGER NOT NULL DEFAULT 2,
ADD COLUMN     "rib_cooling_hours" INTEGER NOT NULL DEFAULT 48;

-- CreateTable
CREATE TABLE "unsealed_event" (
    "organization_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,

    CONSTRAINT "unsealed_event_pkey" PRIMARY KEY ("organization_id","event_id")
);

-- CreateTable
CREATE TABLE "audit_chain" (
    "organization_id" UUID NOT NULL,
    "length" INTEGER NOT NULL DEFAULT 0,
    "head" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_chain_pkey" PRIMARY KEY ("organization_id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "organization_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "event_id" UUID NOT NULL,
    "leaf" TEXT NOT NULL,
    "head" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("organization_id","position")
);

-- CreateTable
CREATE TABLE "mail_preference" (
    "organization_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "frequency" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_preference_pkey" PRIMARY KEY ("organization_id","account_id","side")
);

-- CreateTable
CREATE TABLE "invitation" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "establishment_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "invited_by_id" UUID NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "invoice_note" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invoice_note_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "invoice_draft" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "establishment_id" UUID,
    "values" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invoice_draft_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "department" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "requires_order" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "department_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "department_member" (
    "organization_id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,

    CONSTRAINT "department_member_pkey" PRIMARY KEY ("organization_id","department_id","account_id")
);

-- CreateTable
CREATE TABLE "rib" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "establishment_id" UUID NOT NULL,
    "iban" TEXT NOT NULL,
    "bic" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "label" TEXT,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL DEFAULT 'to-verify',
    "state_at" TIMESTAMPTZ(3) NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "cooling_until" TIMESTAMPTZ(3),
    "reason" TEXT,
    "replaces_id" UUID,

    CONSTRAINT "rib_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "rib_confirmation" (
    "organization_id" UUID NOT NULL,
    "rib_id" UUID NOT NULL,
    "agent_id" UUID NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "called_number" TEXT NOT NULL,
    "called_person" TEXT NOT NULL,
    "number_source" TEXT NOT NULL,

    CONSTRAINT "rib_confirmation_pkey" PRIMARY KEY ("organization_id","rib_id","agent_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_entry_organization_id_event_id_key" ON "audit_entry"("organization_id", "event_id");

-- CreateIndex
CREATE INDEX "invitation_organization_id_establishment_id_invited_at_idx" ON "invitation"("organization_id", "establishment_id", "invited_at");

-- CreateIndex
CREATE INDEX "invitation_organization_id_email_idx" ON "invitation"("organization_id", "email");

-- CreateIndex
CREATE INDEX "invoice_note_organization_id_invoice_id_id_idx" ON "invoice_note"("organization_id", "invoice_id", "id");

-- CreateIndex
CREATE INDEX "invoice_draft_organization_id_account_id_updated_at_id_idx" ON "invoice_draft"("organization_id", "account_id", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "department_organization_id_code_key" ON "department"("organization_id", "code");

-- CreateIndex
CREATE INDEX "department_member_organization_id_account_id_idx" ON "department_member"("organization_id", "account_id");

-- CreateIndex
CREATE INDEX "rib_organization_id_establishment_id_requested_at_idx" ON "rib"("organization_id", "establishment_id", "requested_at");

-- CreateIndex
CREATE INDEX "rib_organization_id_state_requested_at_id_idx" ON "rib"("organization_id", "state", "requested_at", "id");

-- CreateIndex
CREATE INDEX "upload_organization_id_draft_id_idx" ON "upload"("organization_id", "draft_id");

-- CreateIndex
CREATE INDEX "document_organization_id_rib_id_idx" ON "document"("organization_id", "rib_id");

-- CreateIndex
CREATE INDEX "event_organization_id_rib_id_id_idx" ON "event"("organization_id", "rib_id", "id");

-- CreateIndex
CREATE INDEX "event_organization_id_establishment_id_id_idx" ON "event"("organization_id", "establishment_id", "id");

-- CreateIndex
CREATE INDEX "event_organization_id_actor_id_id_idx" ON "event"("organization_id", "actor_id", "id");

-- CreateIndex
CREATE INDEX "event_organization_id_type_id_idx" ON "event"("organization_id", "type", "id");

-- CreateIndex
CREATE INDEX "event_organization_id_at_id_idx" ON "event"("organization_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "habilitation_organization_id_state_expires_on_idx" ON "habilitation"("organization_id", "state", "expires_on");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_organization_id_deposited_by_id_deposit_key_key" ON "invoice"("organization_id", "deposited_by_id", "deposit_key");

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_organization_id_draft_id_fkey" FOREIGN KEY ("organization_id", "draft_id") REFERENCES "invoice_draft"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_organization_id_rib_id_fkey" FOREIGN KEY ("organization_id", "rib_id") REFERENCES "rib"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_organization_id_rib_id_fkey" FOREIGN KEY ("organization_id", "rib_id") REFERENCES "rib"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_organization_id_establishment_id_fkey" FOREIGN KEY ("organization_id", "establishment_id") REFERENCES "establishment"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unsealed_event" ADD CONSTRAINT "unsealed_event_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unsealed_event" ADD CONSTRAINT "unsealed_event_organization_id_event_id_fkey" FOREIGN KEY ("organization_id", "event_id") REFERENCES "event"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_chain" ADD CONSTRAINT "audit_chain_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_organization_id_event_id_fkey" FOREIGN KEY ("organization_id", "event_id") REFERENCES "event"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_preference" ADD CONSTRAINT "mail_preference_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_preference" ADD CONSTRAINT "mail_preference_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organization_id_establishment_id_fkey" FOREIGN KEY ("organization_id", "establishment_id") REFERENCES "establishment"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_assigned_to_id_fkey" FOREIGN KEY ("assigned_to_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_organization_id_department_id_fkey" FOREIGN KEY ("organization_id", "department_id") REFERENCES "department"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_organization_id_rib_id_fkey" FOREIGN KEY ("organization_id", "rib_id") REFERENCES "rib"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_note" ADD CONSTRAINT "invoice_note_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_note" ADD CONSTRAINT "invoice_note_organization_id_invoice_id_fkey" FOREIGN KEY ("organization_id", "invoice_id") REFERENCES "invoice"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_note" ADD CONSTRAINT "invoice_note_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_draft" ADD CONSTRAINT "invoice_draft_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_draft" ADD CONSTRAINT "invoice_draft_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_draft" ADD CONSTRAINT "invoice_draft_organization_id_establishment_id_fkey" FOREIGN KEY ("organization_id", "establishment_id") REFERENCES "establishment"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department" ADD CONSTRAINT "department_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department_member" ADD CONSTRAINT "department_member_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department_member" ADD CONSTRAINT "department_member_organization_id_department_id_fkey" FOREIGN KEY ("organization_id", "department_id") REFERENCES "department"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department_member" ADD CONSTRAINT "department_member_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rib" ADD CONSTRAINT "rib_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rib" ADD CONSTRAINT "rib_organization_id_establishment_id_fkey" FOREIGN KEY ("organization_id", "establishment_id") REFERENCES "establishment"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rib" ADD CONSTRAINT "rib_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rib_confirmation" ADD CONSTRAINT "rib_confirmation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rib_confirmation" ADD CONSTRAINT "rib_confirmation_organization_id_rib_id_fkey" FOREIGN KEY ("organization_id", "rib_id") REFERENCES "rib"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rib_confirmation" ADD CONSTRAINT "rib_confirmation_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- « member » is now said more exactly: who deposits, and who reads.
ALTER TABLE habilitation DROP CONSTRAINT habilitation_role_check;
UPDATE habilitation SET role = 'depositor' WHERE role = 'member';
ALTER TABLE habilitation ADD CHECK (role IN ('manager', 'depositor', 'reader'));
UPDATE habilitation SET expires_on = (coalesce(decided_at, submitted_at) + interval '3 years')::date WHERE state IN ('approved', 'suspended');

-- Before the walls of the new tables: no organisation is chosen here.
INSERT INTO unsealed_event (organization_id, event_id) SELECT organization_id, id FROM event;

SELECT tenant_wall(t::regclass) FROM unnest(ARRAY[
  'invoice_note', 'invoice_draft', 'department', 'department_member', 'rib', 'rib_confirmation', 'invitation',
  'unsealed_event', 'audit_chain', 'audit_entry', 'mail_preference']) t;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON invoice_note FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON rib_confirmation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION state_of(code text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE code WHEN '200' THEN 'deposited' WHEN '203' THEN 'available' WHEN '204' THEN 'in-charge' WHEN '205' THEN 'approved' WHEN '210' THEN 'refused' END
$$;

-- The state's name in the table of the life cycle; the codes of both families are on each line of the history.
ALTER TABLE invoice DROP CONSTRAINT invoice_state_check,
  ADD CHECK (state IN ('deposited', 'available', 'in-charge', 'to-recycle', 'suspended', 'completed', 'disputed', 'approved', 'partly-approved', 'refused',
    'service-done', 'mandated', 'at-accountant', 'booked', 'payment-sent', 'paid', 'cancelled')),
  ADD CHECK (state NOT IN ('suspended', 'disputed', 'partly-approved') OR reason_code IS NOT NULL),
  ADD CHECK (state NOT IN ('to-recycle', 'cancelled') OR reason <> ''),
  ADD CHECK ((approved_amount BETWEEN 1 AND gross_amount - 1) OR approved_amount IS NULL),
  ADD CHECK (syntax IN ('facturx', 'ubl', 'cii')), ADD CHECK (clock_stopped_days >= 0);
ALTER TABLE rib ADD CHECK (state IN ('to-verify', 'verified', 'refused', 'withdrawn')),
  ADD CHECK (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'), ADD CHECK (bic ~ '^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$'),
  ADD CHECK ((state = 'verified') = (cooling_until IS NOT NULL) OR state = 'withdrawn');
CREATE UNIQUE INDEX rib_one_default ON rib (organization_id, establishment_id) WHERE is_default AND state IN ('to-verify', 'verified');
CREATE UNIQUE INDEX rib_one_iban ON rib (organization_id, establishment_id, iban) WHERE state IN ('to-verify', 'verified');
ALTER TABLE invitation ADD CHECK (email = lower(email)), ADD CHECK (role IN ('manager', 'depositor', 'reader')), ADD CHECK (state IN ('open', 'accepted', 'withdrawn'));
CREATE UNIQUE INDEX invitation_one_open ON invitation (organization_id, establishment_id, email) WHERE state = 'open';
ALTER TABLE mail_preference ADD CHECK (side IN ('supplier', 'agent')), ADD CHECK (frequency IN ('each', 'daily', 'none'));
ALTER TABLE document DROP CONSTRAINT document_check1, DROP CONSTRAINT document_check,
  ADD CHECK (num_nonnulls(invoice_id, habilitation_id, bill_id, rib_id) = 1), ADD CHECK ((role = 'bill') = (bill_id IS NOT NULL));
ALTER TABLE organization
  ADD CHECK (ordering_days BETWEEN 1 AND 60), ADD CHECK (accounting_days BETWEEN 1 AND 60), ADD CHECK (late_interest_rate BETWEEN 0 AND 10000),
  ADD CHECK (rib_confirmations IN (1, 2)), ADD CHECK (rib_cooling_hours BETWEEN 0 AND 720), ADD CHECK (habilitation_years BETWEEN 1 AND 10),
  ADD CHECK (cardinality(languages) > 0 AND languages <@ ARRAY['fr', 'en']);

-- Each line of the history says the state by its name, and its code in both families.
ALTER TABLE event DISABLE TRIGGER append_only;
UPDATE event SET payload = payload || jsonb_build_object('from', state_of(payload->>'from'), 'to', state_of(payload->>'to'), 'afnor', (payload->>'to')::int,
    'chorus', CASE payload->>'to' WHEN '200' THEN 'DEPOSEE' WHEN '203' THEN 'MISE_A_DISPOSITION' WHEN '210' THEN 'REJETEE' END)
  WHERE type LIKE 'invoice.%' AND payload->>'to' ~ '^[0-9]{3}$';
ALTER TABLE event ENABLE TRIGGER append_only;
DROP FUNCTION state_of(text);

-- Lists by key, in each order that they have.
CREATE INDEX invoice_all_amount ON invoice (organization_id, gross_amount, id);
CREATE INDEX invoice_mine_amount ON invoice (organization_id, establishment_id, gross_amount, id);
CREATE INDEX invoice_mine_state ON invoice (organization_id, establishment_id, state, deposited_at DESC, id DESC);
CREATE INDEX invoice_state_since ON invoice (organization_id, state, state_at, id);
CREATE INDEX invoice_pay_by ON invoice (organization_id, pay_by, id) WHERE pay_by IS NOT NULL;
CREATE INDEX invoice_department ON invoice (organization_id, department_id, deposited_at DESC, id DESC) WHERE department_id IS NOT NULL;
CREATE INDEX invoice_assignee ON invoice (organization_id, assigned_to_id, deposited_at DESC, id DESC) WHERE assigned_to_id IS NOT NULL;
CREATE INDEX invoice_unpaid_rib ON invoice (organization_id, rib_id) WHERE rib_id IS NOT NULL;
CREATE INDEX invoice_paid_on ON invoice (organization_id, paid_on, id) WHERE paid_on IS NOT NULL;
CREATE INDEX invoice_accepted ON invoice (organization_id, state, currency) INCLUDE (kind, gross_amount, approved_amount)
  WHERE state IN ('approved', 'partly-approved', 'service-done', 'mandated', 'at-accountant', 'booked');
CREATE INDEX bill_paid_on ON bill (organization_id, paid_on, id) WHERE withdrawn_at IS NULL AND paid_on IS NOT NULL;
CREATE INDEX bill_unpaid ON bill (organization_id, due_order, id) INCLUDE (currency, amount) WHERE withdrawn_at IS NULL AND standing = 'unpaid';
CREATE INDEX mail_held ON mail (organization_id, held_for_id, created_at) WHERE held_for_id IS NOT NULL AND sent_at IS NULL;

-- Every event waits for its place in the chain, however it was written.
CREATE FUNCTION hold_event_for_sealing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO unsealed_event (organization_id, event_id) SELECT organization_id, id FROM written;
  RETURN NULL;
END $$;
CREATE TRIGGER unsealed AFTER INSERT ON event REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION hold_event_for_sealing();

-- Appends the oldest waiting events to the organisation's audit chain, at most `many` at once, and gives how many there were. Hashes as in
-- append_archive_entries: leaf = SHA-256(0x00 || text of the event), head = SHA-256(0x01 || previous head || leaf).
CREATE FUNCTION seal_events(organization uuid, many int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE waiting event; chain audit_chain; leaf_hash bytea; sealed int := 0;
BEGIN
  INSERT INTO audit_chain (organization_id) VALUES (organization) ON CONFLICT DO NOTHING;
  SELECT * INTO chain FROM audit_chain WHERE organization_id = organization FOR UPDATE;
  FOR waiting IN SELECT e.* FROM unsealed_event u JOIN event e ON e.organization_id = u.organization_id AND e.id = u.event_id
                 WHERE u.organization_id = organization ORDER BY u.event_id LIMIT many LOOP
    chain.length := chain.length + 1;
    leaf_hash := sha256('\x00'::bytea || convert_to(audit_text(waiting, chain.length), 'UTF8'));
    chain.head := encode(sha256('\x01'::bytea || decode(chain.head, 'hex') || leaf_hash), 'hex');
    INSERT INTO audit_entry (organization_id, position, event_id, leaf, head) VALUES (organization, chain.length, waiting.id, encode(leaf_hash, 'hex'), chain.head);
    DELETE FROM unsealed_event WHERE organization_id = organization AND event_id = waiting.id;
    sealed := sealed + 1;
  END LOOP;
  UPDATE audit_chain SET length = chain.length, head = chain.head WHERE organization_id = organization;
  RETURN sealed;
END $$;

-- What the hash of an event covers: everything that it says, in a form that anyone can write again (jsonb orders its keys).
CREATE FUNCTION audit_text(e event, place int) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT format(E'guichet audit entry 1\n%s\n%s\n%s\n%s\n%s\n%s\n%s\n%s\n%s', e.organization_id, place, e.id, e.type,
    to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), coalesce(e.actor_id::text, ''), coalesce(e.origin, ''),
    concat_ws(',', 'account=' || e.account_id, 'habilitation=' || e.habilitation_id, 'invoice=' || e.invoice_id, 'bill=' || e.bill_id, 'debtor=' || e.debtor_id,
      'import=' || e.import_id, 'thread=' || e.thread_id, 'rib=' || e.rib_id, 'establishment=' || e.establishment_id),
    e.payload::jsonb)
$$;
