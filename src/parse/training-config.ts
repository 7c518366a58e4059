/** Keys that only recipes for training have. */
const TRAINING =
  /^\s*(?:learning_rate|num_train_epochs|num_epochs|per_device_train_batch_size|micro_batch_size|gradient_accumulation_steps|finetuning_type|lora_r|lora_rank|max_steps)\s*:/m
const MODEL = /^[ \t]*(?:model_name_or_path|base_model)[ \t]*:/m

/** A YAML file that says which model is trained, and how. */
export const isTrainingConfig = (text: string): boolean => MODEL.test(text) && TRAINING.test(text)
