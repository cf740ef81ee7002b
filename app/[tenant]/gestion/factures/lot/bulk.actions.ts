"use server";
import { actInBulk } from "@/lib/invoices/act-in-bulk";
import { keepingList } from "../listed";

export const actInBulkAction = keepingList(actInBulk, ({ reportId }) => `lot/${reportId}`);
