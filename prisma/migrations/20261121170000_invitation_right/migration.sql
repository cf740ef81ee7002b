-- across organisations
-- By which right the one who is invited acts. What was said before stands in the invitation's event; where nothing was said, it is the usual one.
ALTER TABLE "invitation" ADD COLUMN "right" TEXT;

UPDATE invitation i SET "right" = coalesce(
  (SELECT e.payload->>'right' FROM event e WHERE e.organization_id = i.organization_id AND e.establishment_id = i.establishment_id AND e.type = 'invitation.sent'
    AND e.payload->>'invitationId' = i.id::text LIMIT 1), 'mandated-employee');

ALTER TABLE "invitation" ALTER COLUMN "right" SET NOT NULL;
ALTER TABLE invitation ADD CHECK ("right" IN ('legal-representative', 'mandated-employee', 'accountant'));
