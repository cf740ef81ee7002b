-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" TIMESTAMPTZ(3),
    "name" TEXT,
    "image" TEXT,
    "state" TEXT NOT NULL DEFAULT 'prepared',
    "password_hash" TEXT,
    "password_changed_at" TIMESTAMPTZ(3),
    "locale" TEXT NOT NULL DEFAULT 'fr',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "login" (
    "account_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,

    CONSTRAINT "login_pkey" PRIMARY KEY ("provider","provider_account_id")
);

-- CreateTable
CREATE TABLE "session" (
    "session_token" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "portal_id" UUID,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_agent" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("session_token")
);

-- CreateTable
CREATE TABLE "verification_token" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_token_pkey" PRIMARY KEY ("identifier","token")
);

-- CreateTable
CREATE TABLE "link" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "portal_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "throttle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "day" DATE NOT NULL,
    "day_failures" INTEGER NOT NULL DEFAULT 0,
    "blocked_until" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "upload" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "inspection" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "form_draft" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "state" JSONB NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "form_draft_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "document" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "pages" INTEGER,
    "signed" BOOLEAN NOT NULL DEFAULT false,
    "damaged" BOOLEAN NOT NULL DEFAULT false,
    "profile" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "retain_until" DATE NOT NULL,
    "invoice_id" UUID,
    "habilitation_id" UUID,

    CONSTRAINT "document_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "stamped_copy" (
    "organization_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "document_id" UUID NOT NULL,
    "bytes" INTEGER NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stamped_copy_pkey" PRIMARY KEY ("organization_id","sha256")
);

-- CreateTable
CREATE TABLE "archive_chain" (
    "organization_id" UUID NOT NULL,
    "year" INTEGER NOT NULL DEFAULT 0,
    "number" INTEGER NOT NULL DEFAULT 0,
    "length" INTEGER NOT NULL DEFAULT 0,
    "head" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "archive_chain_pkey" PRIMARY KEY ("organization_id")
);

-- CreateTable
CREATE TABLE "archive_entry" (
    "organization_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "archive_number" TEXT NOT NULL,
    "document_id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "leaf" TEXT NOT NULL,
    "head" TEXT NOT NULL,

    CONSTRAINT "archive_entry_pkey" PRIMARY KEY ("organization_id","position")
);

-- CreateTable
CREATE TABLE "event" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "origin" TEXT,
    "account_id" UUID,
    "habilitation_id" UUID,
    "invoice_id" UUID,
    "payload" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "event_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "mail" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "template" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "recipient_name" TEXT,
    "locale" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "link_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "subject" TEXT,
    "text" TEXT,
    "html" TEXT,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "worker_process" (
    "id" TEXT NOT NULL,
    "worker_ids" TEXT[],
    "host" TEXT NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "worker_process_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "establishment" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "postal_code" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "establishment_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "habilitation" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'submitted',
    "role" TEXT,
    "scheme" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "establishment_name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "postal_code" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "right" TEXT NOT NULL,
    "note" TEXT,
    "reason" TEXT,
    "establishment_id" UUID,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,

    CONSTRAINT "habilitation_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "invoice" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "establishment_id" UUID NOT NULL,
    "deposited_by_id" UUID NOT NULL,
    "deposited_at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "due_on" DATE,
    "currency" TEXT NOT NULL,
    "net_amount" BIGINT NOT NULL,
    "tax_amount" BIGINT NOT NULL,
    "gross_amount" BIGINT NOT NULL,
    "credited_number" TEXT,
    "order_reference" TEXT,
    "receiving_service" TEXT,
    "state" TEXT NOT NULL DEFAULT 'deposited',
    "state_at" TIMESTAMPTZ(3) NOT NULL,
    "reason_code" TEXT,
    "reason" TEXT,
    "handled_by_id" UUID,

    CONSTRAINT "invoice_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "invoice_word" (
    "organization_id" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "invoice_id" UUID NOT NULL,

    CONSTRAINT "invoice_word_pkey" PRIMARY KEY ("organization_id","word","invoice_id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "code" TEXT NOT NULL,
    "archive_prefix" TEXT NOT NULL,
    "currencies" TEXT[],
    "identifier_schemes" TEXT[],
    "locale" TEXT NOT NULL DEFAULT 'fr',
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Paris',
    "color" TEXT NOT NULL DEFAULT '#1f4e79',
    "logo" BYTEA,
    "logo_type" TEXT,
    "activation_wording" TEXT NOT NULL DEFAULT 'neutral',
    "contact_name" TEXT NOT NULL,
    "contact_email" TEXT NOT NULL,
    "contact_phone" TEXT,
    "supplier_retention_years" INTEGER NOT NULL DEFAULT 10,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "organization_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("organization_id","account_id","role")
);

-- CreateTable
CREATE TABLE "reference_series" (
    "organization_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "reference_series_pkey" PRIMARY KEY ("organization_id","kind","year")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_identifier_key" ON "account"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "link_token_hash_key" ON "link"("token_hash");

-- CreateIndex
CREATE INDEX "link_account_id_idx" ON "link"("account_id");

-- CreateIndex
CREATE INDEX "throttle_updated_at_idx" ON "throttle"("updated_at");

-- CreateIndex
CREATE INDEX "upload_organization_id_expires_at_idx" ON "upload"("organization_id", "expires_at");

-- CreateIndex
CREATE INDEX "form_draft_organization_id_expires_at_idx" ON "form_draft"("organization_id", "expires_at");

-- CreateIndex
CREATE INDEX "document_organization_id_sha256_idx" ON "document"("organization_id", "sha256");

-- CreateIndex
CREATE INDEX "document_organization_id_invoice_id_idx" ON "document"("organization_id", "invoice_id");

-- CreateIndex
CREATE INDEX "document_organization_id_habilitation_id_idx" ON "document"("organization_id", "habilitation_id");

-- CreateIndex
CREATE INDEX "stamped_copy_organization_id_document_id_issued_at_idx" ON "stamped_copy"("organization_id", "document_id", "issued_at");

-- CreateIndex
CREATE UNIQUE INDEX "archive_entry_organization_id_archive_number_key" ON "archive_entry"("organization_id", "archive_number");

-- CreateIndex
CREATE UNIQUE INDEX "archive_entry_organization_id_document_id_key" ON "archive_entry"("organization_id", "document_id");

-- CreateIndex
CREATE INDEX "event_organization_id_invoice_id_id_idx" ON "event"("organization_id", "invoice_id", "id");

-- CreateIndex
CREATE INDEX "event_organization_id_habilitation_id_id_idx" ON "event"("organization_id", "habilitation_id", "id");

-- CreateIndex
CREATE INDEX "mail_organization_id_sent_at_idx" ON "mail"("organization_id", "sent_at");

-- CreateIndex
CREATE UNIQUE INDEX "mail_organization_id_event_id_recipient_template_key" ON "mail"("organization_id", "event_id", "recipient", "template");

-- CreateIndex
CREATE UNIQUE INDEX "establishment_organization_id_scheme_identifier_key" ON "establishment"("organization_id", "scheme", "identifier");

-- CreateIndex
CREATE INDEX "habilitation_organization_id_state_submitted_at_id_idx" ON "habilitation"("organization_id", "state", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "habilitation_organization_id_account_id_idx" ON "habilitation"("organization_id", "account_id");

-- CreateIndex
CREATE INDEX "habilitation_organization_id_scheme_identifier_idx" ON "habilitation"("organization_id", "scheme", "identifier");

-- CreateIndex
CREATE UNIQUE INDEX "habilitation_organization_id_reference_key" ON "habilitation"("organization_id", "reference");

-- CreateIndex
CREATE INDEX "invoice_organization_id_deposited_at_id_idx" ON "invoice"("organization_id", "deposited_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "invoice_organization_id_state_deposited_at_id_idx" ON "invoice"("organization_id", "state", "deposited_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "invoice_organization_id_establishment_id_deposited_at_id_idx" ON "invoice"("organization_id", "establishment_id", "deposited_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "invoice_organization_id_establishment_id_number_key" ON "invoice"("organization_id", "establishment_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "organization"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "organization_host_key" ON "organization"("host");

-- CreateIndex
CREATE UNIQUE INDEX "organization_code_key" ON "organization"("code");

-- CreateIndex
CREATE UNIQUE INDEX "organization_archive_prefix_key" ON "organization"("archive_prefix");

-- CreateIndex
CREATE INDEX "membership_account_id_idx" ON "membership"("account_id");

-- AddForeignKey
ALTER TABLE "login" ADD CONSTRAINT "login_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link" ADD CONSTRAINT "link_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_draft" ADD CONSTRAINT "form_draft_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_draft" ADD CONSTRAINT "form_draft_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_organization_id_invoice_id_fkey" FOREIGN KEY ("organization_id", "invoice_id") REFERENCES "invoice"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_organization_id_habilitation_id_fkey" FOREIGN KEY ("organization_id", "habilitation_id") REFERENCES "habilitation"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stamped_copy" ADD CONSTRAINT "stamped_copy_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stamped_copy" ADD CONSTRAINT "stamped_copy_organization_id_document_id_fkey" FOREIGN KEY ("organization_id", "document_id") REFERENCES "document"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "archive_chain" ADD CONSTRAINT "archive_chain_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "archive_entry" ADD CONSTRAINT "archive_entry_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "archive_entry" ADD CONSTRAINT "archive_entry_organization_id_document_id_fkey" FOREIGN KEY ("organization_id", "document_id") REFERENCES "document"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_organization_id_habilitation_id_fkey" FOREIGN KEY ("organization_id", "habilitation_id") REFERENCES "habilitation"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_organization_id_invoice_id_fkey" FOREIGN KEY ("organization_id", "invoice_id") REFERENCES "invoice"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_organization_id_event_id_fkey" FOREIGN KEY ("organization_id", "event_id") REFERENCES "event"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "establishment" ADD CONSTRAINT "establishment_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "habilitation" ADD CONSTRAINT "habilitation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "habilitation" ADD CONSTRAINT "habilitation_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "habilitation" ADD CONSTRAINT "habilitation_organization_id_establishment_id_fkey" FOREIGN KEY ("organization_id", "establishment_id") REFERENCES "establishment"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_organization_id_establishment_id_fkey" FOREIGN KEY ("organization_id", "establishment_id") REFERENCES "establishment"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_deposited_by_id_fkey" FOREIGN KEY ("deposited_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_word" ADD CONSTRAINT "invoice_word_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_word" ADD CONSTRAINT "invoice_word_organization_id_invoice_id_fkey" FOREIGN KEY ("organization_id", "invoice_id") REFERENCES "invoice"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_series" ADD CONSTRAINT "reference_series_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


