import type { RefusalWords } from "./shape.ts";

export const photosRefusals = {
  "photo-kind-unknown": {
    "zh-CN": () => "这个文件不是我们能打开的照片。请选 JPG、PNG 或 WebP 格式的照片。",
    en: () => "This file is not a photo we can open. Please choose a JPEG, PNG or WebP picture.",
  },
  "photo-heic": {
    "zh-CN": () =>
      "这张照片是 HEIC 格式，我们打不开。请在手机“设置—相机—格式”里选“兼容性最佳”后重拍，或截屏后上传截图。",
    en: () =>
      'This photo is in the HEIC format, which we cannot open. Choose "Most Compatible" under Settings, Camera, Formats and take it again, or send a screenshot of it.',
  },
  "photo-too-large": {
    "zh-CN": () => "这张照片像素太高，没有收下。请用普通模式重拍，或截屏后上传截图。",
    en: () =>
      "This photo has too many pixels and was not taken. Take it again in the normal mode, or send a screenshot of it.",
  },
  "photo-damaged": {
    "zh-CN": () => "这张照片的文件不完整，打不开。请重新选一次，或再拍一张。",
    en: () => "The file of this photo is incomplete and cannot be opened. Please choose it again, or take a new one.",
  },
  "photo-id-taken": {
    "zh-CN": () => "这个照片编号已经用过了，这一张没有收下。请重新添加这张照片。",
    en: () => "This photo's number is in use already, so it was not taken. Please add the photo again.",
  },
  "photo-unknown": {
    "zh-CN": () => "有照片没有传上来，或已过期。请重新添加照片后再提交，其他内容不会丢。",
    en: () =>
      "Some photos did not arrive or have expired. Please add them again and send; everything else you filled in is kept.",
  },
} satisfies RefusalWords;
