-- Products that PayFiP knows an organisation by a number of their own for.
CREATE TABLE "payfip_product" (
    "organization_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "payfip_number" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payfip_product_pkey" PRIMARY KEY ("organization_id","code")
);

-- AddForeignKey
ALTER TABLE "payfip_product" ADD CONSTRAINT "payfip_product_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT tenant_wall('payfip_product'::regclass);

ALTER TABLE payfip_product ADD CHECK (code ~ '^[A-Z0-9]{1,4}$'), ADD CHECK (name <> ''), ADD CHECK (payfip_number ~ '^[0-9]{6}$');

-- What a file says of a bill's product. Bills that were online before it was asked name theirs by their printed reference, if at all.
ALTER TABLE "bill" ADD COLUMN "product_code" TEXT;
ALTER TABLE bill ADD CHECK (product_code ~ '^[A-Z0-9]{1,4}$');
