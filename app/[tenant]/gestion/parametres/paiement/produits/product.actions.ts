"use server";
import { formAction } from "@/app/_web/form-action";
import { addProduct } from "@/lib/organizations/add-product";
import { changeProduct } from "@/lib/organizations/change-product";
import { removeProduct } from "@/lib/organizations/remove-product";
import { addressOf } from "../../sections";

const after = (done: string) => () => `${addressOf("payment")}?fait=${done}`;

export const addProductAction = formAction(addProduct, after("productAdded"));
export const changeProductAction = formAction(changeProduct, after("productChanged"));
export const removeProductAction = formAction(removeProduct, after("productRemoved"));
