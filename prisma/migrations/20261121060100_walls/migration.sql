-- The wall between organisations: every table with an organization_id passes here once, in the migration that creates it.
-- No organisation set is an error (42704 or 22P02), not an empty answer. The sub-select is evaluated once per query.
CREATE FUNCTION tenant_wall(tbl regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE mine text := 'organization_id = (SELECT current_setting(''app.organization'')::uuid)';
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', tbl);
  EXECUTE format('CREATE POLICY tenant ON %s USING (%s) WITH CHECK (%s)', tbl, mine, mine);
END $$;

-- Used by the migration runner around a file marked « across organisations », in that file's own transaction.
CREATE FUNCTION tenant_walls_forced(forced boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE tbl regclass;
BEGIN
  FOR tbl IN SELECT polrelid FROM pg_policy WHERE polname = 'tenant' LOOP
    EXECUTE format('ALTER TABLE %s %s ROW LEVEL SECURITY', tbl, CASE WHEN forced THEN 'FORCE' ELSE 'NO FORCE' END);
  END LOOP;
END $$;

REVOKE EXECUTE ON FUNCTION tenant_wall(regclass), tenant_walls_forced(boolean) FROM PUBLIC;

SELECT tenant_wall(t::regclass) FROM unnest(ARRAY[
  'membership', 'reference_series', 'event', 'mail', 'establishment', 'habilitation', 'invoice', 'invoice_word',
  'upload', 'form_draft', 'document', 'stamped_copy', 'archive_chain', 'archive_entry']) t;

-- The one written exception: a person reads their own memberships in every organisation, so that their account can lead to other portals.
CREATE POLICY own ON membership FOR SELECT
  USING (account_id = (SELECT nullif(current_setting('app.account', true), '')::uuid));

-- Events and archive entries are written once.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '42501'; END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON archive_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- States and codes are text with a CHECK: the equality of an enum is not leakproof and could use no index behind the wall.
ALTER TABLE organization
  ADD CHECK (slug ~ '^[a-z0-9-]{2,40}$'), ADD CHECK (archive_prefix ~ '^[A-Z]{2,10}$'),
  ADD CHECK (activation_wording IN ('neutral', 'exact')), ADD CHECK (locale IN ('fr', 'en')),
  ADD CHECK (color ~ '^#[0-9a-f]{6}$'), ADD CHECK (cardinality(currencies) > 0), ADD CHECK (cardinality(identifier_schemes) > 0);
CREATE UNIQUE INDEX organization_one_default ON organization (is_default) WHERE is_default;
ALTER TABLE membership ADD CHECK (role IN ('administrator', 'accounting', 'billing', 'reception', 'reader', 'supplier'));
ALTER TABLE account ADD CHECK (state IN ('prepared', 'active', 'closed')), ADD CHECK (email = lower(email)), ADD CHECK (identifier ~ '^[a-z0-9]{8}$'),
  ADD CHECK (locale IN ('fr', 'en')), ADD CHECK (state <> 'active' OR password_hash IS NOT NULL);
ALTER TABLE link ADD CHECK (purpose IN ('activation', 'password'));
ALTER TABLE habilitation
  ADD CHECK (state IN ('submitted', 'complement-requested', 'approved', 'refused', 'suspended', 'withdrawn')),
  ADD CHECK (role IS NULL OR role IN ('manager', 'member')),
  ADD CHECK ("right" IN ('legal-representative', 'mandated-employee', 'accountant')),
  ADD CHECK (scheme IN ('SIRET', 'RIDET')),
  ADD CHECK (state NOT IN ('approved', 'suspended') OR (establishment_id IS NOT NULL AND role IS NOT NULL));
ALTER TABLE establishment ADD CHECK (scheme IN ('SIRET', 'RIDET'));
ALTER TABLE invoice
  ADD CHECK (kind IN ('invoice', 'credit-note')),
  ADD CHECK (state IN ('deposited', 'available', 'in-charge', 'approved', 'refused')),
  ADD CHECK (state <> 'refused' OR reason_code IS NOT NULL),
  ADD CHECK (net_amount >= 0 AND tax_amount >= 0 AND gross_amount = net_amount + tax_amount),
  ADD CHECK (currency ~ '^[A-Z]{3}$');
ALTER TABLE document ADD CHECK (role IN ('invoice', 'attachment', 'proof')), ADD CHECK (sha256 ~ '^[0-9a-f]{64}$'), ADD CHECK (bytes > 0),
  ADD CHECK ((invoice_id IS NULL) <> (habilitation_id IS NULL));
ALTER TABLE upload ADD CHECK (role IN ('invoice', 'attachment', 'proof')), ADD CHECK (sha256 ~ '^[0-9a-f]{64}$');
CREATE UNIQUE INDEX document_one_invoice ON document (organization_id, invoice_id) WHERE role = 'invoice';
-- One running request or right per person and establishment.
CREATE UNIQUE INDEX habilitation_one_running ON habilitation (organization_id, account_id, scheme, identifier)
  WHERE state IN ('submitted', 'complement-requested', 'approved', 'suspended');

-- Words are compared by their bytes, so that a prefix is a range of the index.
ALTER TABLE invoice_word ALTER COLUMN word TYPE text COLLATE "C";

-- Appends documents to the organisation's chain, in order, and gives each its number. Must be the last statement of a commit: it holds the
-- chain's row until then. Hashes as in RFC 6962 section 2.1: 0x00 before a leaf, 0x01 before a node.
-- leaf = SHA-256(0x00 || text of the entry), head = SHA-256(0x01 || previous head || leaf), in hexadecimal.
CREATE FUNCTION append_archive_entries(organization uuid, prefix text, archive_year int, documents uuid[])
RETURNS SETOF archive_entry LANGUAGE plpgsql AS $$
DECLARE doc document; chain archive_chain; archive_no text; leaf_hash bytea;
BEGIN
  FOR doc IN SELECT d.* FROM unnest(documents) WITH ORDINALITY AS asked(id, place)
             JOIN document d ON d.organization_id = organization AND d.id = asked.id ORDER BY asked.place LOOP
    INSERT INTO archive_chain AS c (organization_id, year, number, length) VALUES (organization, archive_year, 1, 1)
    ON CONFLICT (organization_id) DO UPDATE SET
      number = CASE WHEN archive_year > c.year THEN 1 ELSE c.number + 1 END, year = greatest(c.year, archive_year), length = c.length + 1
    RETURNING * INTO chain;
    archive_no := format('%s-%s-%s', prefix, chain.year, lpad(chain.number::text, 6, '0'));
    leaf_hash := sha256('\x00'::bytea || convert_to(format(E'guichet archive entry 1\n%s\n%s\n%s\n%s\n%s\n%s', organization, chain.length, archive_no,
      to_char(doc.received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), doc.sha256, doc.bytes), 'UTF8'));
    UPDATE archive_chain SET head = encode(sha256('\x01'::bytea || decode(chain.head, 'hex') || leaf_hash), 'hex')
      WHERE organization_id = organization RETURNING * INTO chain;
    RETURN QUERY INSERT INTO archive_entry (organization_id, position, archive_number, document_id, received_at, sha256, bytes, leaf, head)
      VALUES (organization, chain.length, archive_no, doc.id, doc.received_at, doc.sha256, doc.bytes, encode(leaf_hash, 'hex'), chain.head) RETURNING *;
  END LOOP;
END $$;
